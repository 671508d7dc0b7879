import { HOUR, MINUTE, SECOND } from '../../../shared/domain/millis.ts';
import { SERVE_RANKS, type Served } from '../../../shared/domain/service.ts';
import type { Chance } from './chance.ts';

/**
 * A station nobody has ever seen: how long its visits really take, who comes when, how its counters are
 * staffed. Only the simulation reads this; what is told to people may use the recorded days alone.
 */
export interface SimulatedStation {
  readonly services: readonly SimulatedService[];
  readonly counters: readonly SimulatedCounter[];
  /** Arrivals an hour, by hour of the day. */
  readonly arrivals: readonly number[];
  readonly noShowShare: number;
}

export interface SimulatedService {
  readonly serviceId: string;
  /** What the station's settings say, right or wrong. */
  readonly usualMinutes: number;
  /** Median ms, by hour of the day. */
  readonly medians: readonly number[];
  readonly spread: number;
  readonly share: number;
}

export interface SimulatedCounter {
  readonly counterId: string;
  readonly serves: readonly string[];
  /** The same, with what it takes first. */
  readonly ranked: readonly Served[];
  /** Ms of the day. The first counter stays until everybody is served. */
  readonly opens: number;
  readonly closes: number;
  readonly lunch: number | null;
}

export const OPENS = 8.5 * HOUR;
export const LAST_NUMBER = 16.5 * HOUR;
const CLOSES = 17 * HOUR;

const NOMINAL = [4, 5, 6, 8, 10, 12];
/** Two waves: after opening, and after lunch. */
const WAVES: Readonly<Record<number, number>> = {
  8: 0.9,
  9: 1.15,
  10: 1.1,
  11: 0.9,
  12: 0.5,
  13: 0.8,
  14: 1.1,
  15: 1,
  16: 0.6,
};

/** `ranked`: each counter takes some services before others. */
export function simulatedStation(chance: Chance, ranked = false): SimulatedStation {
  const count = chance.between(2, 5);
  const services = Array.from({ length: count }, (_, at): SimulatedService => {
    const usualMinutes = chance.pick(NOMINAL);
    const really = usualMinutes * MINUTE * chance.around(0.3);
    return {
      serviceId: `service-${'abcde'[at]}`,
      usualMinutes,
      medians: Array.from({ length: 24 }, () => really * chance.around(0.2)),
      spread: 0.4 + 0.4 * chance.next(),
      share: 0.3 + chance.next(),
    };
  });
  const counters = countersFor(chance, services, ranked);
  const open = counters.reduce((sum, { opens, closes }) => sum + (closes - opens) / (CLOSES - OPENS), 0);
  const capacity = (open * HOUR) / meanVisit(services);
  const load = 0.55 + 0.25 * chance.next();
  return {
    services,
    counters,
    arrivals: Array.from({ length: 24 }, (_, hour) => (WAVES[hour] ?? 0) * capacity * load),
    noShowShare: 0.03 + 0.06 * chance.next(),
  };
}

function countersFor(chance: Chance, services: readonly SimulatedService[], ranked: boolean): SimulatedCounter[] {
  const all = services.map(({ serviceId }) => serviceId);
  const alike = chance.next() < 0.4;
  return Array.from({ length: chance.between(2, 6) }, (_, at) => {
    const some = all.filter(() => chance.next() < 0.6);
    const halfDay = at >= 3 && chance.next() < 0.5;
    const serves = alike || at === 0 || some.length === 0 ? all : some;
    return {
      counterId: String(at + 1),
      serves,
      ranked: serves.map((serviceId) => ({ serviceId, rank: ranked ? chance.pick(SERVE_RANKS) : 1 })),
      opens: OPENS + (halfDay ? HOUR : 0),
      closes: halfDay ? 14.5 * HOUR : CLOSES,
      lunch: at === 0 ? 12.5 * HOUR : halfDay ? null : 11.5 * HOUR + (at % 2) * HOUR * chance.next(),
    };
  });
}

function meanVisit(services: readonly SimulatedService[]): number {
  const shares = services.reduce((sum, { share }) => sum + share, 0);
  const mean = ({ medians, spread }: SimulatedService) => (medians[10] ?? 0) * Math.exp(spread ** 2 / 2);
  return services.reduce((sum, service) => sum + (service.share / shares) * mean(service), 0) + 45 * SECOND;
}
