import type { ToldCalendar } from '../domain/told-calendar.ts';
import type { WorkCalendar } from './working-days.ts';

/** What ships with the software, and in its place, year by year, what the district told. */
export function withTold(shipped: WorkCalendar, told: readonly ToldCalendar[]): WorkCalendar {
  const replaced = new Set(told.map(({ year }) => String(year)));
  const kept = (days: ReadonlySet<string>) => [...days].filter((day) => !replaced.has(day.slice(0, 4)));
  return {
    years: [...new Set([...shipped.years, ...told.map(({ year }) => year)])].toSorted((a, b) => a - b),
    closed: new Set([...kept(shipped.closed), ...told.flatMap(({ closed }) => closed)]),
    open: new Set([...kept(shipped.open), ...told.flatMap(({ open }) => open)]),
  };
}
