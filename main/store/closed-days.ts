import type { StationDay } from '../../shared/domain/station-day.ts';
import { stationDayClosed, stationDayReopened } from '../../shared/facts/station.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, rows } from './statement.ts';

/** Days on which the whole station is shut. */
export const closedDays: Projection = {
  tables: ['closed_day'],
  ddl: 'CREATE TABLE closed_day (day TEXT PRIMARY KEY, closed_seq INTEGER NOT NULL) STRICT;',
  apply: [
    on(stationDayClosed, (tx, data, fact) =>
      change(tx, 'INSERT OR IGNORE INTO closed_day (day, closed_seq) VALUES (?, ?)', data.day, fact.seq),
    ),
    on(stationDayReopened, (tx, data) => change(tx, 'DELETE FROM closed_day WHERE day = ?', data.day)),
  ],
};

export const closedDaysFrom = (db: ReadDb, day: StationDay): StationDay[] =>
  rows<{ day: StationDay }>(db, 'SELECT day FROM closed_day WHERE day >= ? ORDER BY day', day).map((one) => one.day);
