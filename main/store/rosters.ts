import type { z } from 'zod';
import { rosterPublished } from '../../shared/facts/roster.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, rows } from './statement.ts';

/** Which languages the other stations of the district have. */
export const rosters: Projection = {
  tables: ['roster'],
  ddl: `
    CREATE TABLE roster (code TEXT PRIMARY KEY, stated TEXT NOT NULL) STRICT;
  `,
  apply: [
    on(rosterPublished, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO roster (code, stated) VALUES (?, ?) ON CONFLICT (code) DO UPDATE SET stated = excluded.stated',
        data.code,
        JSON.stringify(data),
      ),
    ),
  ],
};

export type RosterRow = z.output<typeof rosterPublished.data>;

/** Of all stations the district told of, this one too when it is among them. */
export const allRosters = (db: ReadDb): RosterRow[] =>
  rows<{ stated: string }>(db, 'SELECT stated FROM roster ORDER BY code').map(
    ({ stated }) => JSON.parse(stated) as RosterRow,
  );
