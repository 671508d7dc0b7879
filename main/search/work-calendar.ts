import { join } from 'node:path';
import type { WorkCalendar } from '../../shared/rules/working-days.ts';
import { readTable } from './read-table.ts';

/** Reads resources/calendar/working-days.tsv once: on which days offices are closed, or open on a weekend. */
export function openWorkCalendar(resourcesDir: string): WorkCalendar {
  const rows = readTable(join(resourcesDir, 'calendar', 'working-days.tsv'), ['day', 'kind']);
  const ofKind = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ day }) => day));
  const years = [...new Set(rows.map(({ day }) => Number(day.slice(0, 4))))];
  return { years, closed: ofKind('closed'), open: ofKind('open') };
}
