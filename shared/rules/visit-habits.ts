import { MINUTE, SECOND } from '../domain/millis.ts';
import type { ServiceTally, VisitTally } from './visit-tally.ts';

/**
 * How long visits take at this station, by service and hour of the day. Few visits say little: an hour leans
 * on its service, a service on its usual minutes. Times at a counter are about lognormal (Brown et al.,
 * Statistical analysis of a telephone call center, JASA 100, 2005); where they are not, the calibration
 * against what really happened (wait-trust.ts) makes up for it.
 */
export interface VisitHabits {
  readonly services: ReadonlyMap<string, ServiceHabits>;
  /** From the end of one visit to the next call, ms. */
  readonly turnaround: number;
}

export interface ServiceHabits {
  /** Mean logarithm of the ms, for each hour of the day. */
  readonly hourLogs: readonly number[];
  readonly spread: number;
  readonly noShowShare: number;
  /** How long a number that nobody answers holds up the counter, ms. */
  readonly noShowMs: number;
}

/** As many visits as what is assumed beforehand counts for. */
const WEIGHT = { usual: 5, service: 8, spread: 10, noShow: 20, turnaround: 10 } as const;
const USUAL_SPREAD = 0.5;
const USUAL_NO_SHOW = { share: 0.05, ms: 2 * MINUTE } as const;
const USUAL_TURNAROUND = 30 * SECOND;

export function visitHabits(tally: VisitTally, usualMinutes: ReadonlyMap<string, number>): VisitHabits {
  const { count, ms } = tally.turnarounds;
  const services = new Map<string, ServiceHabits>();
  for (const [serviceId, minutes] of usualMinutes)
    services.set(serviceId, serviceHabits(tally.services.get(serviceId) ?? NOTHING, minutes));
  return { services, turnaround: leaning(ms, count, USUAL_TURNAROUND, WEIGHT.turnaround) };
}

function serviceHabits({ hours, noShows }: ServiceTally, usual: number): ServiceHabits {
  const count = sum(hours.map((hour) => hour.count));
  const log = leaning(sum(hours.map((hour) => hour.logs)), count, Math.log(usual * MINUTE), WEIGHT.usual);
  const within = sum(hours.map(({ count: n, logs, squares }) => (n === 0 ? 0 : squares - (logs * logs) / n)));
  const free = count - hours.filter((hour) => hour.count > 0).length;
  return {
    hourLogs: hours.map((hour) => leaning(hour.logs, hour.count, log, WEIGHT.service)),
    spread: Math.sqrt(leaning(Math.max(0, within), free, USUAL_SPREAD ** 2, WEIGHT.spread)),
    noShowShare: leaning(noShows.count, count + noShows.count, USUAL_NO_SHOW.share, WEIGHT.noShow),
    noShowMs: leaning(noShows.ms, noShows.count, USUAL_NO_SHOW.ms, WEIGHT.usual),
  };
}

/** The mean of what was seen, leaning on what is assumed the more the less was seen. */
const leaning = (total: number, count: number, assumed: number, weight: number): number =>
  (total + weight * assumed) / (count + weight);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const NOTHING: ServiceTally = {
  hours: Array.from({ length: 24 }, () => ({ count: 0, logs: 0, squares: 0 })),
  noShows: { count: 0, ms: 0 },
};
