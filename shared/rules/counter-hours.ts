import { DAY, type Millis, MINUTE } from '../domain/millis.ts';
import { type StationDay, startOf } from '../domain/station-day.ts';
import type { Seat } from '../domain/visit.ts';

/**
 * When counters really were open on the days before: lunch, breaks, the afternoon off. A day is taken whole,
 * so that counters which take turns still do in what is expected of today.
 */
export interface CounterHours {
  readonly days: readonly CounterDay[];
  /** How long counters stayed empty before they opened again on the same day, ms, shortest first. */
  readonly breaks: readonly number[];
}

/** From and to, ms. */
export type Stretch = readonly [from: number, to: number];
/** By counter: when somebody sat there, ms since midnight, one after the other. */
export type CounterDay = ReadonlyMap<string, readonly Stretch[]>;

const ASSUMED_BREAK = 20 * MINUTE;

export function counterHours(seats: readonly Seat[], days: readonly StationDay[]): CounterHours {
  const past = days.map((day) => counterDay(seats, startOf(day))).filter((day) => day.size > 0);
  const breaks = past.flatMap((day) => [...day.values()].flatMap(gaps)).toSorted((a, b) => a - b);
  return { days: past, breaks };
}

function counterDay(seats: readonly Seat[], midnight: Millis): CounterDay {
  const day = new Map<string, Stretch[]>();
  const inOrder = seats.toSorted((a, b) => a.from - b.from);
  for (const { counterId, from, to } of inOrder) {
    const start = Math.max(0, from - midnight);
    const end = Math.min(DAY, (to ?? midnight + DAY) - midnight);
    if (end <= start) continue;
    const stretches = day.get(counterId) ?? [];
    const last = stretches.at(-1);
    // Two people who change over leave no gap.
    if (last !== undefined && start <= last[1]) stretches[stretches.length - 1] = [last[0], Math.max(last[1], end)];
    else stretches.push([start, end]);
    day.set(counterId, stretches);
  }
  return day;
}

const gaps = (stretches: readonly Stretch[]): number[] =>
  stretches.slice(1).map(([from], at) => from - (stretches[at]?.[1] ?? from));

/** How a counter stands at a moment of the day, ms since midnight. */
export type CounterState = 'open' | { readonly leftAt: number | null };

/**
 * When a counter will be open from now on, ms from now, if today goes on as that day did. A counter that is
 * open now never offers less than that day's did, one that is empty now never more. `leftAt` is null when it
 * has not been open today at all.
 */
export function openFromNow(
  { breaks }: CounterHours,
  ofDay: readonly Stretch[] | undefined,
  now: number,
  state: CounterState,
): readonly Stretch[] {
  const stretches = ofDay ?? [];
  const rest = stretches.filter(([, to]) => to > now).map(([from, to]): Stretch => [Math.max(0, from - now), to - now]);
  const [first, ...later] = rest;
  if (state === 'open') {
    if (first === undefined) return ALWAYS;
    // That day's break has not begun yet today, or is over already.
    return first[0] > 0 ? [[0, first[0] / 2], ...rest] : rest;
  }
  // Had somebody come that day by now, and nobody has today: nobody will.
  if (state.leftAt === null) return stretches.some(([from]) => from <= now) ? [] : rest;
  if (first === undefined || first[0] > 0) return rest;
  const back = backIn(breaks, now - state.leftAt);
  if (back === null) return [];
  return first[1] > back ? [[back, first[1]], ...later] : later;
}

/** How much longer somebody stays away who has been away for so long; null: longer than anybody ever was. */
function backIn(breaks: readonly number[], away: number): number | null {
  if (breaks.length === 0) return ASSUMED_BREAK / 2;
  const longer = breaks.filter((lasted) => lasted > away);
  const usual = longer[Math.floor(longer.length / 2)];
  return usual === undefined ? null : usual - away;
}

export const ALWAYS: readonly Stretch[] = [[0, Number.POSITIVE_INFINITY]];
