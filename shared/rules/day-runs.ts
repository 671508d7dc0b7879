import type { StationDay } from '../domain/station-day.ts';
import { daysBetween } from './working-days.ts';

export interface DayRun {
  readonly from: StationDay;
  readonly to: StationDay;
}

/** Days in order, those that follow each other taken together. */
export function dayRuns(days: readonly StationDay[]): DayRun[] {
  const runs: { from: StationDay; to: StationDay }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && daysBetween(last.to, day) === 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}
