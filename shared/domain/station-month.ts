import { z } from 'zod';
import type { Millis } from './millis.ts';
import { dayOf, type StationDay, startOf } from './station-day.ts';

/** `YYYY-MM`, a calendar month at the station. */
export const stationMonth = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .brand<'StationMonth'>();
export type StationMonth = z.infer<typeof stationMonth>;

export const monthOf = (at: Millis): StationMonth => dayOf(at).slice(0, 7) as StationMonth;

/** The month so many months on; negative goes back. */
export function monthFrom(month: StationMonth, steps: number): StationMonth {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + steps;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}` as StationMonth;
}

/** First moment of the month and of the one after it. */
export const boundsOf = (month: StationMonth): { readonly from: Millis; readonly to: Millis } => ({
  from: startOf(`${month}-01` as StationDay),
  to: startOf(`${monthFrom(month, 1)}-01` as StationDay),
});
