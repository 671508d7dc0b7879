import { HOUR, type Millis } from '../domain/millis.ts';
import type { Served } from '../domain/service.ts';
import { timeOfDay } from '../domain/station-day.ts';
import { ALWAYS, type CounterHours, openFromNow, type Stretch } from './counter-hours.ts';
import { inRank, isRanked } from './counter-rank.ts';
import { COURSES, draw } from './even-draws.ts';
import { whenCalled } from './line-course.ts';
import { shareBelow, valueAt } from './normal-curve.ts';
import { type Callable, type InLine, mayCall, turnOf } from './queue-order.ts';
import type { ServiceHabits, VisitHabits } from './visit-habits.ts';

/** Someone who waits, as far as it decides which counters may call them, and when. */
export type Waiter = Callable & Pick<InLine, 'lineAt' | 'priority'>;

export interface CounterNow {
  readonly counterId: string;
  /** Null: nobody sits there now. */
  readonly staffId: string | null;
  /** When it was left, if it was open today and is not now. */
  readonly leftAt: Millis | null;
  readonly serves: readonly string[];
  /** The same, with what it takes first. */
  readonly ranked: readonly Served[];
  /** Who stands there, and since when. */
  readonly busy: { readonly serviceId: string; readonly since: Millis } | null;
}

export interface LineState {
  readonly now: Millis;
  readonly self: Waiter;
  /** Everybody before, in turn. */
  readonly ahead: readonly Waiter[];
  /** Everybody behind: a counter that takes their service first may call them before. */
  readonly behind: readonly Waiter[];
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
 * The counter that is free first takes whom it would call, in its own rank, until it takes oneself. Null when no
 * counter that may call oneself is open.
 */
export function possibleWaits(state: LineState, habits: StationHabits): readonly number[] | null {
  const { counters, self, ahead, behind, now } = state;
  const { turnaround } = habits.visits;
  if (!isAnyOpen(counters, callersOf(counters, self))) return null;
  const clock = timeOfDay(now);
  const line = [...ahead, self, ...behind].map((one, place) => ({ ...one, place }));
  const services = line.map(({ serviceId }) => serviceIn(habits, serviceId));
  const orders = ordersAt(counters, line);
  const staying = counters.map(({ staffId }) => staffId !== null);
  const visits = counters.map(
    ({ busy }) => busy && visitUnderWay(serviceIn(habits, busy.serviceId), clock, now - busy.since),
  );
  const days = daysFromNow(habits.hours, counters, now);
  const waits: number[] = [];
  for (let course = 0; course < COURSES; course += 1) {
    const open = days[course % days.length] ?? [];
    const free = visits.map((visit, at) => (visit === null ? 0 : stillTakes(visit, draw(course, at)) + turnaround));
    const lasts = (place: number, start: number) =>
      takes(services[place] as ServiceHabits, clock + start, draw(course, AT_COUNTERS + place)) + turnaround;
    waits.push(whenCalled(ahead.length, orders, { open, free, staying, lasts }));
  }
  return waits.toSorted((a, b) => a - b);
}

/** Whom each counter would call, in the order in which it would, by their place in line. */
function ordersAt(
  counters: readonly CounterNow[],
  line: readonly (Waiter & { readonly place: number })[],
): readonly (readonly number[])[] {
  const callers = line.map((one) => callersOf(counters, one));
  return counters.map(({ ranked }, at) =>
    inRank(
      line.filter(({ place }) => callers[place]?.includes(at)),
      ranked,
      turnOf,
      isRanked,
    ).map(({ place }) => place),
  );
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
