import { percentile } from './percentile.ts';
import type { Measured, Simulation } from './simulate.ts';

/** What a planner reads off a simulation. Every figure is measured, or follows from measured ones as its name says. */
export interface DistrictFigures {
  readonly stations: number;
  readonly days: number;
  readonly seed: number;
  readonly factsPerStationAndDay: number;
  readonly tapMs: Spread;
  readonly nights: NightFigures;
  readonly replayed: (NightFigures & { stations: number; refusals: number; mostAtOnce: number }) | null;
  /** What the door alone took in, each station over a new connection, and how much that is of raw COPY of a night so. */
  readonly doorFactsPerSecond: number;
  readonly doorOfCopy: number;
  /** Raw COPY of the same rows in the same run: a night at a time over new connections, a batch a commit over one, all at once, all without keys. */
  readonly nightsCopyFactsPerSecond: number;
  readonly copyFactsPerSecond: number;
  readonly oneCopyFactsPerSecond: number;
  readonly bareCopyFactsPerSecond: number;
  readonly bytesPerStationAndYear: { readonly station: number; readonly centre: number };
  /** So many stations of this size one such centre takes in a night of 90 minutes, one connection at a time. */
  readonly stationsANight: number;
}
interface Spread {
  readonly p50: number;
  readonly p99: number;
}
interface NightFigures {
  readonly facts: number;
  readonly seconds: number;
  readonly factsPerSecond: number;
  /** Of raw COPY, connections and all. */
  readonly ofCopy: number;
  readonly doorMs: Spread;
  readonly connectMs: Spread;
}

const WINDOW_SECONDS = 90 * 60;

const spread = (values: readonly number[]): Spread => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) });

export function districtFigures(simulation: Simulation): DistrictFigures {
  const { stations, days, seed, played, nights, replayed, copy, bytesPerStationAndYear } = simulation;
  const { factsPerStationAndDay } = simulation;
  const copyFactsPerSecond = copy.rows / copy.piecesSeconds;
  const nightsCopyFactsPerSecond = copy.rows / copy.nightsSeconds;
  const doorFactsPerSecond = nights.facts / (nights.ingestMs.reduce((sum, ms) => sum + ms, 0) / 1_000);
  const night = ({ facts, seconds, doorMs, connectMs }: Measured): NightFigures => ({
    ...{ facts, seconds, factsPerSecond: facts / seconds, ofCopy: facts / seconds / copyFactsPerSecond },
    ...{ doorMs: spread(doorMs), connectMs: spread(connectMs) },
  });
  const secondsAStation = nights.seconds / (played.stations * days);
  return {
    ...{ stations, days, seed, factsPerStationAndDay, copyFactsPerSecond, bytesPerStationAndYear },
    ...{ doorFactsPerSecond, nightsCopyFactsPerSecond, doorOfCopy: doorFactsPerSecond / nightsCopyFactsPerSecond },
    oneCopyFactsPerSecond: copy.rows / copy.seconds,
    bareCopyFactsPerSecond: copy.rows / copy.bareSeconds,
    tapMs: spread(played.tapMs),
    nights: night(nights),
    replayed:
      replayed === null
        ? null
        : {
            ...night(replayed),
            ...{ stations: replayed.stations, refusals: replayed.refusals, mostAtOnce: replayed.mostAtOnce },
          },
    stationsANight: Math.floor(WINDOW_SECONDS / secondsAStation),
  };
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const ms = ({ p50, p99 }: Spread): string => `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
const MB = 1_000_000;

export function districtLines(figures: DistrictFigures): string[] {
  const { nights, replayed, bytesPerStationAndYear: bytes } = figures;
  return [
    `${figures.stations} stations, ${figures.days} days, seed ${figures.seed}: ${figures.factsPerStationAndDay.toFixed(0)} facts a station and day`,
    `a tap at a station (service, ledger, disk)    ${ms(figures.tapMs)}`,
    ...nightLines('sync of the stations, one at a time', nights),
    ...(replayed === null
      ? []
      : [
          ...nightLines(`a night of ${replayed.stations} more, replaying one recorded station`, replayed),
          `  each in its second of a night made shorter; at most ${replayed.mostAtOnce} at once, ${replayed.refusals} refused and tried again`,
        ]),
    `the door for facts alone, a station at a time ${whole(figures.doorFactsPerSecond)} facts/s, ${figures.doorOfCopy.toFixed(2)} of raw COPY of a night over a new connection`,
    `raw COPY of the same rows, same run           ${whole(figures.nightsCopyFactsPerSecond)} facts/s, a night at a time, each over a new connection`,
    `  over one connection, as many a commit as a station sends, ${whole(figures.copyFactsPerSecond)}`,
    `  all in one transaction ${whole(figures.oneCopyFactsPerSecond)}, into a table without key or partition ${whole(figures.bareCopyFactsPerSecond)}`,
    `a station and year, at the station            ${(bytes.station / MB).toFixed(1)} MB (without scans and recordings)`,
    `a station and year, at the centre             ${(bytes.centre / MB).toFixed(1)} MB with indexes`,
    `stations such a centre takes in 90 minutes    ${whole(figures.stationsANight)}, one connection at a time`,
    '',
    ...LIMITS,
  ];
}

const nightLines = (what: string, night: NightFigures): string[] => [
  `${what}: ${whole(night.facts)} facts in ${night.seconds.toFixed(1)} s, ${whole(night.factsPerSecond)} facts/s, ${night.ofCopy.toFixed(2)} of raw COPY`,
  `  a call of a door                            ${ms(night.doorMs)}`,
  `  a connection until it can be used           ${ms(night.connectMs)}`,
];

const LIMITS = [
  'The limit is the processor of the centre: each fact is read, its hash computed again, and indexed. Before it is reached:',
  '  a longer window (setting nightlyMinutes), since stations spread over it by themselves;',
  '  more cores: calls of different stations share no row, and the facts lie in 16 partitions by station;',
  '  more connections than PostgreSQL should have: poolers that keep a session each (every station has its own login);',
  '  more than one server: every growing table leads its key with the station, which is what Citus distributes by. Not tried here.',
];
