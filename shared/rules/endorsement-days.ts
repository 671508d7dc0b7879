import type { CheckAnswers } from '../domain/endorsement.ts';
import { asMillis, HOUR } from '../domain/millis.ts';
import { dayOf, stationDay, startOf, type StationDay } from '../domain/station-day.ts';

/**
 * Owns the days of the yearly endorsement of a residence permit: it is due when another year is full, and may be
 * made within the month before (浙江省流动人口居住登记条例 19).
 */

/** How long before the day somebody is reminded, and how long after it their number is still kept. */
export const REMIND_DAYS = 30;
export const KEEP_DAYS = 30;

export const daysAfter = (day: StationDay, days: number): StationDay =>
  dayOf(asMillis(startOf(day) + days * 24 * HOUR));

/** The same date another month; the last of the month when there is none. */
export function monthsAfter(day: StationDay, months: number): StationDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const at = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
  return stationDay.parse(at.toISOString().slice(0, 10));
}

/** From when it may be made. */
export const opensOn = (dueDay: StationDay): StationDay => monthsAfter(dueDay, -1);

/** A permit is endorsed every year: a day further off was misread, and one of long ago is for a person to look at. */
export function dueStanding(dueDay: StationDay, today: StationDay): NonNullable<CheckAnswers['due']> {
  if (dueDay > monthsAfter(today, 13) || dueDay < monthsAfter(today, -60)) return 'unsure';
  if (today > dueDay) return 'late';
  return today < opensOn(dueDay) ? 'too-early' : 'in-time';
}

/** For which day somebody can be reminded. After a late one the years begin anew, on a day nobody here knows. */
export function nextDue(dueDay: StationDay, today: StationDay): StationDay | null {
  const standing = dueStanding(dueDay, today);
  if (standing === 'too-early') return dueDay;
  return standing === 'in-time' ? monthsAfter(dueDay, 12) : null;
}

export const REMINDER_STANDINGS = ['due', 'past', 'later'] as const;
export type ReminderStanding = (typeof REMINDER_STANDINGS)[number];

export function reminderStanding(dueDay: StationDay, today: StationDay): ReminderStanding {
  if (today > dueDay) return 'past';
  return today < daysAfter(dueDay, -REMIND_DAYS) ? 'later' : 'due';
}

/** Nobody can be helped by it any more: it must not be kept (个人信息保护法 47). */
export const isStale = (dueDay: StationDay, today: StationDay): boolean => today > daysAfter(dueDay, KEEP_DAYS);
