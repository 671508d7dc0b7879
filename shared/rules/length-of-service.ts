import type { StationDay } from '../domain/station-day.ts';
import { addDays, daysBetween } from './working-days.ts';
import { monthsAfter } from './endorsement-days.ts';

/** Time worked from the first to the last day, both counted: whole years, then whole months, then days. */
export interface LengthOfService {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

export function lengthOfService(first: StationDay, last: StationDay): LengthOfService {
  const end = addDays(last, 1);
  const [fromYear = 0, fromMonth = 0] = first.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = end.split('-').map(Number);
  let months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  if (monthsAfter(first, months) > end) months -= 1;
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: daysBetween(monthsAfter(first, months), end),
  };
}
