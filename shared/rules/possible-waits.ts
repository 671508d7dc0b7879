import { HOUR, type Millis } from '../domain/millis.ts';
import { timeOfDay } from '../domain/station-day.ts';
import { ALWAYS, type CounterHours, openFromNow, type Stretch } from './counter-hours.ts';
import { COURSES, draw } from './even-draws.ts';
import { shareBelow, valueAt } from './normal-curve.ts';
import { type Callable, mayCall } from './queue-order.ts';
import type { ServiceHabits, VisitHabits } from './visit-habits.ts';

/** Someone who waits, as far as it decides which counters may call them. */
export type Waiter = Callable;

export interface CounterNow {
  readonly counterId: string;
  /** Null: nobody sits there now. */
  readonly staffId: string | null;
  /** When it was left, if it was open today and is not now. */
  readonly leftAt: Millis | null;
  readonly serves: readonly string[];
  /** Who stands there, and since when. */
  readonly busy: { readonly serviceId: string; readonly since: Millis } | null;
}

export interface LineState {
  readonly now: Millis;
  readonly self: Waiter;
  /** Everybody who is called before, in the order in which they are called. */
  readonly ahead: readonly Waiter[];
  readonly counters: readonly CounterNow[];
}

/** What a station usually does: how long its visits take, when its counters are open. */
export interface StationHabits {
  readonly visits: VisitHabits;
  readonly hours: CounterHours;
}

/** Visits that stand at a counter now draw from the first dimensions, so that a longer line draws as before. */
const AT_COUNTERS = 40;

/**
 * Lets the line run on in a hundred and more imagined courses and gives the wait in each, ms, shortest first.
 * In each, visits last longer or shorter, and counters open and close as on one of the days before.
 * Everybody takes, in order, the first counter that is free and may call them. Null when no counter that may
 * call oneself is open.
 */
export function possibleWaits(state: LineState, habits: StationHabits): readonly number[] | null {
  const { counters, self, ahead, now } = state;
  const { turnaround } = habits.visits;
  const mine = callersOf(counters, self);
  if (!isAnyOpen(counters, mine)) return null;
  const clock = timeOfDay(now);
  const line = ahead.map((one) => ({ service: serviceIn(habits, one.serviceId), at: callersOf(counters, one) }));
  const visits = counters.map(
    ({ busy }) => busy && visitUnderWay(serviceIn(habits, busy.serviceId), clock, now - busy.since),
  );
  const days = daysFromNow(habits.hours, counters, now);
  const waits: number[] = [];
  for (let course = 0; course < COURSES; course += 1) {
    const open = days[course % days.length] ?? [];
    const free = visits.map((visit, at) => (visit === null ? 0 : stillTakes(visit, draw(course, at)) + turnaround));
    for (let place = 0; place < line.length; place += 1) {
      const { service, at } = line[place] as (typeof line)[number];
      const counter = firstFree(at, free, open, counters);
      if (counter === undefined) continue;
      const start = startAt(open[counter], free[counter]);
      free[counter] = start + takes(service, clock + start, draw(course, AT_COUNTERS + place)) + turnaround;
    }
    const counter = firstFree(mine, free, open, counters) ?? 0;
    waits.push(startAt(open[counter], free[counter]));
  }
  return waits.toSorted((a, b) => a - b);
}

/** Which counters may call this one: by their place among them. Who will sit at an empty one is not known. */
export const callersOf = (counters: readonly CounterNow[], one: Waiter): number[] =>
  counters.flatMap(({ staffId, counterId, serves }, at) =>
    (staffId === null ? mayCallFrom(counterId, serves, one) : mayCall({ staffId, counterId, serves }, one)) ? at : [],
  );

const mayCallFrom = (counterId: string, serves: readonly string[], one: Waiter): boolean =>
  one.onlyFor === null &&
  one.namedStaff === null &&
  (one.namedCounter === null ? serves.includes(one.serviceId) : one.namedCounter === counterId);

/** Whether somebody sits at one of these counters. */
export const isAnyOpen = (counters: readonly CounterNow[], among: readonly number[]): boolean =>
  counters.some(({ staffId }, at) => staffId !== null && among.includes(at));

function daysFromNow(hours: CounterHours, counters: readonly CounterNow[], now: Millis): (readonly Stretch[])[][] {
  const clock = timeOfDay(now);
  if (hours.days.length === 0) return [counters.map(({ staffId }) => (staffId === null ? [] : ALWAYS))];
  return hours.days.map((day) =>
    counters.map(({ counterId, staffId, leftAt }) =>
      openFromNow(
        hours,
        day.get(counterId),
        clock,
        staffId !== null ? 'open' : { leftAt: leftAt === null ? null : timeOfDay(leftAt) },
      ),
    ),
  );
}

/** The counter that can take the next one first. Whoever is still in line when all leave for the day is served first. */
function firstFree(
  at: readonly number[],
  free: readonly number[],
  open: readonly (readonly Stretch[])[],
  counters: readonly CounterNow[],
): number | undefined {
  let counter: number | undefined;
  let start = Number.POSITIVE_INFINITY;
  for (const one of at) {
    const begins = firstMoment(open[one], free[one]);
    if (begins < start) [counter, start] = [one, begins];
  }
  if (counter !== undefined) return counter;
  const staying = at.filter((one) => isAnyOpen(counters, [one]));
  return staying.toSorted((a, b) => (free[a] ?? 0) - (free[b] ?? 0))[0];
}

function startAt(open: readonly Stretch[] | undefined, free = 0): number {
  const begins = firstMoment(open, free);
  return begins === Number.POSITIVE_INFINITY ? free : begins;
}

function firstMoment(open: readonly Stretch[] = [], free = 0): number {
  for (const [from, to] of open) if (to > free) return Math.max(from, free);
  return Number.POSITIVE_INFINITY;
}

function serviceIn({ visits }: StationHabits, serviceId: string): ServiceHabits {
  const service = visits.services.get(serviceId);
  if (service === undefined) throw new Error(`nothing is known of the service ${serviceId}`);
  return service;
}

/** How long a visit takes that begins at `clock`, ms since midnight. */
function takes(service: ServiceHabits, clock: number, chance: number): number {
  const { noShowShare, noShowMs, spread } = service;
  if (chance < noShowShare) return noShowMs;
  return Math.exp(logAt(service, clock) + spread * valueAt((chance - noShowShare) / (1 - noShowShare)));
}

interface UnderWay {
  readonly log: number;
  readonly spread: number;
  readonly lasted: number;
  /** Share of such visits that are over by now. */
  readonly past: number;
}

function visitUnderWay(service: ServiceHabits, clock: number, lasted: number): UnderWay {
  const [log, { spread }] = [logAt(service, clock), service];
  return { log, spread, lasted, past: lasted <= 0 ? 0 : shareBelow((Math.log(lasted) - log) / spread) };
}

/** How much longer it takes, having lasted so long already. */
const stillTakes = ({ log, spread, lasted, past }: UnderWay, chance: number): number =>
  Math.max(0, Math.exp(log + spread * valueAt(past + chance * (1 - past))) - lasted);

/** Between the middles of two hours it changes little by little: who starts later is never done earlier. */
function logAt({ hourLogs }: ServiceHabits, clock: number): number {
  const hours = clock / HOUR - 0.5 + hourLogs.length;
  const hour = Math.floor(hours);
  const [one, next] = [hourLogs[hour % hourLogs.length] ?? 0, hourLogs[(hour + 1) % hourLogs.length] ?? 0];
  return one + (next - one) * (hours - hour);
}
