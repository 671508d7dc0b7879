import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../../main/station/open-core.ts';
import { ledgerHead, factsAfter } from '../../../main/ledger/read-facts.ts';
import { centreInit } from '../../../main/cli/centre-init.ts';
import type { Centre } from '../../../main/sync/centre.ts';
import { nightSlot } from '../../../main/sync/night-slot.ts';
import { connectCentre } from '../../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../../main/sync/sync-engine.ts';
import { HOUR } from '../../../shared/domain/millis.ts';
import { type StationDay, stationDay, startOf } from '../../../shared/domain/station-day.ts';
import { addDays } from '../../../shared/rules/working-days.ts';
import { openFolder } from '../../make/postgres-binaries.ts';
import { asSuperuser } from '../../make/postgres.ts';
import { chanceFrom } from '../wait/chance.ts';
import { districtCode, type DistrictStation, districtStation } from './district-station.ts';
import { playNight } from './play-night.ts';
import { playStationDay } from './play-station-day.ts';
import { type RawCopy, rawCopy } from './raw-copy.ts';

/** A made-up district, day by day: what happens at its stations, and what its centre has to do for them. */
export interface SimulationWish {
  readonly stations: number;
  readonly days: number;
  readonly seed: number;
  /** Of a superuser, of an empty database that is the simulation's alone. */
  readonly url: string;
  /** Stations with a ledger of their own; more are played by replaying the days of these under further codes. */
  readonly mostPlayed: number;
  /** Seconds in which the night of the replayed stations passes. */
  readonly windowSeconds: number;
  readonly say: (line: string) => void;
}

export interface Simulation {
  readonly stations: number;
  readonly days: number;
  readonly seed: number;
  readonly played: { readonly stations: number; readonly facts: number; readonly tapMs: readonly number[] };
  /** Sync of the played stations: one after the other, in the order of their second of the night. */
  readonly nights: Measured & { readonly ingestMs: readonly number[] };
  /** The night of all stations at once, where there are more than were played. */
  readonly replayed:
    | (Measured & { readonly stations: number; readonly refusals: number; readonly mostAtOnce: number })
    | null;
  readonly copy: RawCopy;
  readonly bytesPerStationAndYear: { readonly station: number; readonly centre: number };
  readonly factsPerStationAndDay: number;
}

export interface Measured {
  readonly facts: number;
  readonly seconds: number;
  readonly doorMs: readonly number[];
  readonly connectMs: readonly number[];
}

const FIRST_DAY = stationDay.parse('2026-11-23');

export async function simulate(wish: SimulationWish): Promise<Simulation> {
  const { stations: count, days, seed, url, say } = wish;
  const folder = openFolder('beehive-district-');
  const codes = Array.from({ length: count }, (_, nth) => districtCode(nth));
  const open: DistrictStation[] = [];
  try {
    say(`installing the centre for ${count} stations`);
    await centreInit({ url, stations: codes, keyOut: join(folder, 'key-holder.pem') });
    for (const code of codes.slice(0, wish.mostPlayed))
      open.push(await districtStation(folder, code, startOf(FIRST_DAY) - 12 * HOUR));
    const sizesBefore = { station: bytesOf(folder, open), centre: await factBytes(url) };
    const factsBefore = countFacts(open);
    const tapMs: number[] = [];
    const chances = open.map((_, nth) => chanceFrom(seed * 10_007 + nth));
    const timed = <T>(call: () => T): T => {
      const from = performance.now();
      const result = call();
      tapMs.push(performance.now() - from);
      return result;
    };
    const night = {
      ...{ facts: 0, seconds: 0 },
      ...{ doorMs: [] as number[], ingestMs: [] as number[], connectMs: [] as number[] },
    };
    for (let nth = 0; nth < days; nth += 1) {
      const day = addDays(FIRST_DAY, nth);
      open.forEach((station, at) => {
        const chance = chances[at];
        if (chance !== undefined) playStationDay(station, day, chance, undefined, timed);
      });
      await syncAll(open, url, day, night);
      say(`day ${nth + 1} of ${days}: ${countFacts(open)} facts at ${open.length} stations, all of them at the centre`);
    }
    const facts = countFacts(open);
    await expectAll(url, facts);
    const stationDays = open.length * days;
    const grown = {
      station: (bytesOf(folder, open) - sizesBefore.station) / stationDays,
      centre: ((await factBytes(url)) - sizesBefore.centre) / stationDays,
    };
    const replayed = count > open.length ? await replayRest(wish, codes.slice(open.length), open) : null;
    say('copying the same rows by COPY');
    return {
      ...{ stations: count, days, seed, replayed, nights: night },
      played: { stations: open.length, facts: facts - factsBefore, tapMs },
      copy: await rawCopy(url, Math.round((facts - factsBefore) / stationDays)),
      bytesPerStationAndYear: { station: grown.station * 365, centre: grown.centre * 365 },
      factsPerStationAndDay: (facts - factsBefore) / stationDays,
    };
  } finally {
    for (const station of open) station.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each station in its second of the night. One at a time: that is what a window of 90 minutes makes of 30 stations. */
async function syncAll(
  stations: readonly DistrictStation[],
  url: string,
  day: StationDay,
  into: {
    facts: number;
    seconds: number;
    readonly doorMs: number[];
    /** Of those, the calls that hand facts over. */
    readonly ingestMs: number[];
    readonly connectMs: number[];
  },
): Promise<void> {
  const midnight = startOf(addDays(day, 1));
  const order = stations.toSorted((a, b) => slotSeconds(a.code) - slotSeconds(b.code));
  const measure = async <T>(lists: readonly number[][], work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work();
    for (const list of lists) list.push(performance.now() - from);
    return result;
  };
  for (const { core, host, clock, code } of order) {
    clock.set(midnight + slotSeconds(code) * 1_000);
    const from = performance.now();
    const outcome = await runSync({
      ...core,
      settings: host.settings,
      centreUrl: url,
      connect: async (address): Promise<Centre> => {
        const centre = await measure([into.connectMs], () => connectCentre(address, code));
        return {
          ingest: (batch) =>
            measure([into.doorMs, ...(batch.facts.length > 0 ? [into.ingestMs] : [])], () => centre.ingest(batch)),
          pull: (after, limit) => measure([into.doorMs], () => centre.pull(after, limit)),
          close: () => centre.close(),
        };
      },
    });
    into.seconds += (performance.now() - from) / 1_000;
    if (!outcome.ok) throw new Error(`${code} did not sync: ${outcome.refusal}, ${outcome.reason}`);
    into.facts += outcome.value.sent;
  }
}

/** The second after midnight in which a station's turn comes, by the product's own table. */
function slotSeconds(code: string): number {
  const [second = 0, minute = 0, hour = 0] = nightSlot(code, '01:00', 90).pattern.split(' ').map(Number);
  return hour * 3_600 + minute * 60 + second;
}

async function replayRest(wish: SimulationWish, codes: readonly string[], open: readonly DistrictStation[]) {
  const [first] = open;
  if (first === undefined) throw new Error('there is no station whose day could be replayed');
  const founded = first.core.db
    .prepare("SELECT max(seq) FROM ledger WHERE type = 'interpreter.listed.v1'")
    .pluck()
    .get();
  const day = factsAfter(first.core.db, Number(founded), 1_000_000);
  wish.say(`${codes.length} more stations replay the days of ${first.code}, ${day.length} facts each`);
  const night = await playNight({
    ...{ url: wish.url, codes, day, shrink: (90 * 60) / wish.windowSeconds, chance: chanceFrom(wish.seed).next },
    beginsAt: (code) => ((slotSeconds(code) - 3_600) / 5_400) * wish.windowSeconds * 1_000,
  });
  await expectAll(wish.url, countFacts(open) + codes.length * day.length);
  return { ...night, stations: codes.length };
}

const countFacts = (stations: readonly DistrictStation[]): number =>
  stations.reduce((sum, { core }) => sum + ledgerHead(core.db).seq, 0);

/** Nothing may be missing: a figure about lost facts is worth nothing. */
async function expectAll(url: string, wanted: number): Promise<void> {
  const held = await asSuperuser(url, async (client) => {
    const { rows } = await client.query<{ held: string; parked: string }>(
      'SELECT (SELECT count(*) FROM beehive.fact) AS held, (SELECT count(*) FROM beehive.parked) AS parked',
    );
    return rows[0];
  });
  if (Number(held?.held) !== wanted || Number(held?.parked) !== 0)
    throw new Error(
      `the centre holds ${held?.held} facts and set ${held?.parked} aside; the stations stated ${wanted}`,
    );
}

/** What the stations' databases take on the disk. */
function bytesOf(folder: string, stations: readonly DistrictStation[]): number {
  return stations.reduce((sum, { code, core }) => {
    core.db.pragma('wal_checkpoint(TRUNCATE)');
    return sum + statSync(join(folder, code, DATABASE_FILE)).size;
  }, 0);
}

/** What facts, keys and their indexes take at the centre. */
const factBytes = (url: string): Promise<number> =>
  asSuperuser(url, async (client) => {
    const { rows } = await client.query<{ bytes: string }>(
      `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c
       WHERE c.relnamespace IN ('beehive'::regnamespace, 'channel'::regnamespace) AND c.relkind = 'r'`,
    );
    return Number(rows[0]?.bytes);
  });
