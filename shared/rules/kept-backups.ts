import type { StationDay } from '../domain/station-day.ts';
import { daysBetween } from './working-days.ts';

/**
 * Owns which backups are kept (备份保留): of each of the last seven days that have one the newest, and of each of the
 * last four weeks that have one the newest. Whatever the clock says, the newest of all is kept. Pure.
 */
export const KEPT = { days: 7, weeks: 4 } as const;

/** A backup as its name tells it: `madeAt` orders, `day` is the station's day. */
export interface BackupMade {
  readonly name: string;
  readonly madeAt: number;
  readonly day: StationDay;
}

/** A Monday long before any station: weeks are counted from it. */
const MONDAY = '2018-01-01' as StationDay;
const weekOf = (day: StationDay): number => Math.floor(daysBetween(MONDAY, day) / 7);

/** Names to keep; the rest may go. */
export function keptBackups(made: readonly BackupMade[]): ReadonlySet<string> {
  const newestFirst = made.toSorted((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1));
  const kept = new Set<string>();
  const keepFirstOf = (most: number, groupOf: (one: BackupMade) => string | number) => {
    const groups = new Set<string | number>();
    for (const one of newestFirst) {
      const group = groupOf(one);
      if (groups.has(group)) continue;
      if (groups.size === most) return;
      groups.add(group);
      kept.add(one.name);
    }
  };
  keepFirstOf(KEPT.days, ({ day }) => day);
  keepFirstOf(KEPT.weeks, ({ day }) => weekOf(day));
  return kept;
}
