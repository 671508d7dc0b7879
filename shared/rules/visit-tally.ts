import { HOUR, MINUTE } from '../domain/millis.ts';
import { timeOfDay } from '../domain/station-day.ts';
import type { Visit } from '../domain/visit.ts';

/**
 * What a station's visits come to, in sums: small, and two of them add up, so that the days before are
 * counted once and today is added. Times are counted by their logarithm, see visit-habits.ts.
 */
export interface VisitTally {
  readonly services: ReadonlyMap<string, ServiceTally>;
  /** From the end of one visit to the next call, while somebody was waiting. */
  readonly turnarounds: { readonly count: number; readonly ms: number };
}

export interface ServiceTally {
  /** One for each hour of the day, by the call. */
  readonly hours: readonly HourTally[];
  readonly noShows: { readonly count: number; readonly ms: number };
}

export interface HourTally {
  readonly count: number;
  readonly logs: number;
  readonly squares: number;
}

/** A longer gap is a pause of the counter, not the way from one visitor to the next. */
const LONGEST_TURNAROUND = 10 * MINUTE;

export function tallyVisits(visits: readonly Visit[]): VisitTally {
  const services = new Map<string, { hours: HourTally[]; noShows: { count: number; ms: number } }>();
  for (const { serviceId, calledAt, endedAt, noShow } of visits) {
    if (calledAt === null || endedAt === null) continue;
    const took = Math.max(1, endedAt - calledAt);
    let of = services.get(serviceId);
    if (of === undefined) services.set(serviceId, (of = { hours: noHours(), noShows: { count: 0, ms: 0 } }));
    if (noShow) {
      of.noShows = { count: of.noShows.count + 1, ms: of.noShows.ms + took };
      continue;
    }
    const hour = Math.floor(timeOfDay(calledAt) / HOUR);
    const log = Math.log(took);
    of.hours[hour] = addHours(of.hours[hour] ?? NO_HOUR, { count: 1, logs: log, squares: log * log });
  }
  return { services, turnarounds: tallyTurnarounds(visits) };
}

/** The next one counts only when they were already waiting as the one before left. */
function tallyTurnarounds(visits: readonly Visit[]): { count: number; ms: number } {
  const called = visits
    .filter((one) => one.calledAt !== null)
    .toSorted((a, b) => (a.calledAt ?? 0) - (b.calledAt ?? 0));
  const left = new Map<string | null, number | null>();
  let [count, ms] = [0, 0];
  for (const { counterId, issuedAt, calledAt, endedAt } of called) {
    const before = left.get(counterId) ?? null;
    left.set(counterId, endedAt);
    if (before === null || calledAt === null || issuedAt > before) continue;
    const gap = calledAt - before;
    if (gap < 0 || gap > LONGEST_TURNAROUND) continue;
    count += 1;
    ms += gap;
  }
  return { count, ms };
}

export function addTallies(a: VisitTally, b: VisitTally): VisitTally {
  const services = new Map(a.services);
  for (const [serviceId, more] of b.services) {
    const had = services.get(serviceId);
    services.set(
      serviceId,
      had === undefined
        ? more
        : {
            hours: had.hours.map((hour, at) => addHours(hour, more.hours[at] ?? NO_HOUR)),
            noShows: addUp(had.noShows, more.noShows),
          },
    );
  }
  return { services, turnarounds: addUp(a.turnarounds, b.turnarounds) };
}

const NO_HOUR: HourTally = { count: 0, logs: 0, squares: 0 };
const noHours = (): HourTally[] => Array.from({ length: 24 }, () => NO_HOUR);
const addUp = (a: { count: number; ms: number }, b: { count: number; ms: number }) => ({
  count: a.count + b.count,
  ms: a.ms + b.ms,
});
const addHours = (a: HourTally, b: HourTally): HourTally => ({
  count: a.count + b.count,
  logs: a.logs + b.logs,
  squares: a.squares + b.squares,
});
