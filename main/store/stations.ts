import type { Bilingual } from '../../shared/domain/language.ts';

import { type BoardSound, USUAL_SOUND } from '../../shared/domain/board-sound.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { OfferedKeys } from '../../shared/domain/station-keys.ts';
import { stationBoardSoundSet, stationFounded, stationKeysOffered } from '../../shared/facts/station.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row } from './statement.ts';

export const stations: Projection = {
  tables: ['station', 'board_sound', 'offered_keys', 'machine_change'],
  ddl: `
    CREATE TABLE station (
      code TEXT PRIMARY KEY, name_zh TEXT NOT NULL, name_en TEXT NOT NULL,
      division TEXT NOT NULL, demo INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE board_sound (one INTEGER PRIMARY KEY CHECK (one = 1), sound TEXT NOT NULL) STRICT;
    CREATE TABLE offered_keys (
      one INTEGER PRIMARY KEY CHECK (one = 1), seal_key TEXT NOT NULL, sign_key TEXT NOT NULL
    ) STRICT;
    CREATE TABLE machine_change (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
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
    on(stationBoardSoundSet, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO board_sound (one, sound) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET sound = excluded.sound',
        JSON.stringify(data),
      ),
    ),
    on(stationKeysOffered, (tx, { sealKey, signKey }, fact) => {
      // Not for the first time: another machine goes on, or this one was put back from a backup.
      change(tx, 'INSERT INTO machine_change (seq, at) SELECT ?, ? FROM offered_keys', fact.seq, fact.time);
      changeOne(
        tx,
        `INSERT INTO offered_keys VALUES (1, ?, ?) ON CONFLICT (one)
         DO UPDATE SET seal_key = excluded.seal_key, sign_key = excluded.sign_key`,
        sealKey,
        signKey,
      );
    }),
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

/** How loud the head wants the board. */
export function soundOfBoard(db: ReadDb): BoardSound {
  const stored = row<{ sound: string }>(db, 'SELECT sound FROM board_sound')?.sound;
  return stored === undefined ? USUAL_SOUND : (JSON.parse(stored) as BoardSound);
}

/** The keys the district was last told of; undefined: none yet. */
export const keysOffered = (db: ReadDb): OfferedKeys | undefined =>
  row<OfferedKeys>(db, 'SELECT seal_key AS sealKey, sign_key AS signKey FROM offered_keys');

/** When another machine, or one put back from a backup, went on, the last time in a span; undefined: the same one all along. */
export const machineChangedIn = (db: ReadDb, from: Millis, to: Millis): { at: Millis } | undefined =>
  row(db, 'SELECT at FROM machine_change WHERE at >= ? AND at < ? ORDER BY seq DESC LIMIT 1', from, to);
