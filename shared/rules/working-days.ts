import type { StationDay } from '../domain/station-day.ts';

/**
 * Owns counting days: calendar days, and working days by the State Council's yearly calendar (节假日安排),
 * which is handed in. A year the calendar does not know counts Monday to Friday.
 */
export interface WorkCalendar {
  /** Years whose holidays are known. */
  readonly years: readonly number[];
  /** Weekdays on which offices are closed. */
  readonly closed: ReadonlySet<string>;
  /** Weekend days on which offices work instead. */
  readonly open: ReadonlySet<string>;
}

const DAY_MS = 86_400_000;
const utc = (day: StationDay): number => Date.parse(`${day}T00:00:00Z`);
const asDay = (ms: number): StationDay => new Date(ms).toISOString().slice(0, 10) as StationDay;

/** `days` later by the calendar; negative: earlier. */
export const addDays = (day: StationDay, days: number): StationDay => asDay(utc(day) + days * DAY_MS);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: StationDay, to: StationDay): number => Math.round((utc(to) - utc(from)) / DAY_MS);

export function isWorkingDay(day: StationDay, { closed, open }: WorkCalendar): boolean {
  if (open.has(day)) return true;
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(day);
}

/** The day on which `count` working days after `day` have passed; the day itself does not count (民法典 201). */
export function addWorkingDays(day: StationDay, count: number, calendar: WorkCalendar): StationDay {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
