import { z } from 'zod';
import type { Millis } from './millis.ts';
import { type StationDay, stationDay, startOf } from './station-day.ts';

/** Owns months at a station: `YYYY-MM`. Never reads the clock. */
export const stationMonth = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .brand<'StationMonth'>();
export type StationMonth = z.infer<typeof stationMonth>;

export const monthOf = (day: StationDay): StationMonth => stationMonth.parse(day.slice(0, 7));

/** `months` later; negative: earlier. */
export function addMonths(month: StationMonth, months: number): StationMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return stationMonth.parse(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`);
}

export const firstDayOf = (month: StationMonth): StationDay => stationDay.parse(`${month}-01`);
export function lastDayOf(month: StationMonth): StationDay {
  const next = Date.parse(`${firstDayOf(addMonths(month, 1))}T00:00:00Z`);
  return stationDay.parse(new Date(next - 86_400_000).toISOString().slice(0, 10));
}

/** First moment of the month and of the one after it. */
export const boundsOf = (month: StationMonth): { readonly from: Millis; readonly to: Millis } => ({
  from: startOf(firstDayOf(month)),
  to: startOf(firstDayOf(addMonths(month, 1))),
});
