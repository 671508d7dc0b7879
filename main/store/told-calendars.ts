import type { ToldCalendar } from '../../shared/domain/told-calendar.ts';
import { calendarTold } from '../../shared/facts/calendar.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, rows } from './statement.ts';

/** Holidays as the district told them, the newest of each year. */
export const toldCalendars: Projection = {
  tables: ['told_calendar'],
  ddl: 'CREATE TABLE told_calendar (year INTEGER PRIMARY KEY, told TEXT NOT NULL, told_seq INTEGER NOT NULL, told_at INTEGER NOT NULL) STRICT;',
  apply: [
    on(calendarTold, (tx, data, fact) =>
      changeOne(
        tx,
        `INSERT INTO told_calendar (year, told, told_seq, told_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (year) DO UPDATE SET told = excluded.told, told_seq = excluded.told_seq, told_at = excluded.told_at`,
        data.year,
        JSON.stringify(data),
        fact.seq,
        fact.time,
      ),
    ),
  ],
};

/** In order of the years; when the district told each. */
export const allToldCalendars = (db: ReadDb): (ToldCalendar & { readonly toldAt: number })[] =>
  rows<{ told: string; toldAt: number }>(db, 'SELECT told, told_at AS toldAt FROM told_calendar ORDER BY year').map(
    ({ told, toldAt }) => ({ ...(JSON.parse(told) as ToldCalendar), toldAt }),
  );

/** Changes whenever the district told a year anew. */
export const toldCalendarsStamp = (db: ReadDb): number =>
  rows<{ stamp: number }>(db, 'SELECT coalesce(max(told_seq), 0) AS stamp FROM told_calendar')[0]?.stamp ?? 0;
