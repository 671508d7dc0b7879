import type { Bilingual } from '../../shared/domain/language.ts';
import { stationFounded } from '../../shared/facts/station.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

export const stations: Projection = {
  tables: ['station'],
  ddl: `
    CREATE TABLE station (
      code TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
      division TEXT NOT NULL, demo INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(stationFounded, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO station (code, name_zh, name_en, division, demo) VALUES (?, ?, ?, ?, ?)',
        data.code,
        data.name.zh,
        data.name.en,
        data.division,
        data.demo ? 1 : 0,
      ),
    ),
  ],
};

export interface StationRow {
  readonly code: string;
  readonly name: Bilingual;
  readonly division: string;
  readonly demo: boolean;
}

/** This station; undefined in a folder where none was founded. */
export function theStation(db: ReadDb): StationRow | undefined {
  const found = row<{ code: string; name_zh: string; name_en: string; division: string; demo: number }>(
    db,
    'SELECT * FROM station',
  );
  return (
    found && {
      code: found.code,
      name: { zh: found.name_zh, en: found.name_en },
      division: found.division,
      demo: found.demo === 1,
    }
  );
}
