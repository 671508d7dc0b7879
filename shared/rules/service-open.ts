import { clockTime, dayOf, startOf, type StationDay } from '../domain/station-day.ts';
import { asMillis, MINUTE, type Millis } from '../domain/millis.ts';
import type { DaySpans, OpeningHours } from '../domain/opening-hours.ts';
import type { ClosedReason, ServiceState } from '../domain/service.ts';
import { addDays, daysBetween, type WorkCalendar } from './working-days.ts';

/**
 * Owns whether a service gives numbers now, and if not, why and from when again.
 * Never reads the clock. What was begun stays valid: whoever holds a number is served, closed or not.
 */
export interface OpenDays {
  readonly calendar: WorkCalendar;
  /** Days on which this station is shut. */
  readonly closedDays: ReadonlySet<StationDay>;
}

export interface OpeningOf {
  readonly state: ServiceState;
  readonly hours: OpeningHours | null;
  /** No number of today is left to give. */
  readonly allGiven: boolean;
}

/** When it opens next, in words a screen can use: days from today, the day, and `HH:MM` by the station's clock. */
export interface NextOpening {
  readonly inDays: number;
  readonly day: StationDay;
  readonly time: string;
}

export interface Closed {
  readonly why: ClosedReason;
  /** Null: nobody can say, or not within the next month. */
  readonly opens: NextOpening | null;
}

const ALL_DAY: DaySpans = [{ from: 0, to: 1_440 }];
const LOOK_AHEAD_DAYS = 31;

/** 0: Monday. */
const weekdayOf = (day: StationDay): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** When a service is open on a day; empty: not at all. */
export function spansOn(day: StationDay, hours: OpeningHours | null, { calendar, closedDays }: OpenDays): DaySpans {
  if (closedDays.has(day)) return [];
  if (hours === null) return ALL_DAY;
  if (hours.keepsHolidays && calendar.closed.has(day)) return [];
  const own = hours.week[weekdayOf(day)] ?? [];
  const workedInstead = hours.keepsHolidays && calendar.open.has(day);
  return workedInstead && own.length === 0 ? (hours.week[0] ?? []) : own;
}

/** Null: numbers are given now. */
export function closedNow({ state, hours, allGiven }: OpeningOf, now: Millis, days: OpenDays): Closed | null {
  if (state !== 'offered') return { why: 'paused', opens: null };
  const today = dayOf(now);
  const spans = spansOn(today, hours, days);
  const later = (from: Millis): NextOpening | null => nextOpening(hours, from, today, days);
  if (spans.length === 0) return { why: 'closed-day', opens: later(now) };
  const minute = Math.floor((now - startOf(today)) / MINUTE);
  if (!spans.some(({ from, to }) => from <= minute && minute < to)) {
    // Before it opens again today, that nothing is left today says more.
    const opens = later(now);
    if (!allGiven || opens === null || opens.inDays > 0) return { why: 'outside-hours', opens };
  }
  return allGiven ? { why: 'all-given', opens: later(startOf(addDays(today, 1))) } : null;
}

/** The first opening at `from` or later. */
function nextOpening(hours: OpeningHours | null, from: Millis, today: StationDay, days: OpenDays): NextOpening | null {
  for (let day = dayOf(from), at = 0; at <= LOOK_AHEAD_DAYS; at += 1, day = addDays(day, 1)) {
    for (const span of spansOn(day, hours, days)) {
      const opensAt = asMillis(startOf(day) + span.from * MINUTE);
      if (opensAt >= from) return { inDays: daysBetween(today, day), day, time: clockTime(opensAt).slice(0, 5) };
    }
  }
  return null;
}
