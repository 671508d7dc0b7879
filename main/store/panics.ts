import type { Millis } from '../../shared/domain/millis.ts';
import type { PanicEnd } from '../../shared/domain/panic.ts';
import { alarmHelpComing, alarmHelpEnded, alarmPressedAtDesk } from '../../shared/facts/panic.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Silent alarms of the desks: who needs help where, who goes, how it ended. */
export const panics: Projection = {
  tables: ['panic', 'panic_helper'],
  ddl: `
    CREATE TABLE panic (
      alarm_id TEXT PRIMARY KEY, staff_id TEXT NOT NULL, counter_id TEXT, pressed_at INTEGER NOT NULL,
      ended_as TEXT, ended_by TEXT, ended_at INTEGER
    ) STRICT;
    CREATE INDEX panic_by_time ON panic (pressed_at);
    CREATE TABLE panic_helper (
      alarm_id TEXT NOT NULL REFERENCES panic, staff_id TEXT NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (alarm_id, staff_id)
    ) STRICT;
  `,
  apply: [
    on(alarmPressedAtDesk, (tx, data, fact) =>
      changeOne(
        tx,
        'INSERT INTO panic (alarm_id, staff_id, counter_id, pressed_at) VALUES (?, ?, ?, ?)',
        data.alarmId,
        data.staffId,
        data.counterId,
        fact.time,
      ),
    ),
    on(alarmHelpComing, (tx, data, fact) =>
      changeOne(tx, 'INSERT INTO panic_helper VALUES (?, ?, ?)', data.alarmId, data.staffId, fact.time),
    ),
    on(alarmHelpEnded, (tx, data, fact) =>
      changeOne(
        tx,
        'UPDATE panic SET ended_as = ?, ended_by = ?, ended_at = ? WHERE alarm_id = ? AND ended_as IS NULL',
        data.end,
        data.staffId,
        fact.time,
        data.alarmId,
      ),
    ),
  ],
};

export interface PanicRow {
  readonly alarmId: string;
  readonly staffId: string;
  readonly counterId: string | null;
  readonly pressedAt: Millis;
  readonly endedAs: PanicEnd | null;
  readonly endedBy: string | null;
  readonly endedAt: Millis | null;
}

const SELECT = `SELECT alarm_id AS alarmId, staff_id AS staffId, counter_id AS counterId, pressed_at AS pressedAt,
  ended_as AS endedAs, ended_by AS endedBy, ended_at AS endedAt FROM panic`;

export const panicOf = (db: ReadDb, alarmId: string): PanicRow | undefined =>
  row(db, `${SELECT} WHERE alarm_id = ?`, alarmId);

/** The one this person pressed and that is not over. */
export const openPanicOf = (db: ReadDb, staffId: string): PanicRow | undefined =>
  row(db, `${SELECT} WHERE staff_id = ? AND ended_as IS NULL`, staffId);

/** Those that are not over, and all since then; newest first. */
export const panicsOpenOrSince = (db: ReadDb, since: Millis): PanicRow[] =>
  rows(db, `${SELECT} WHERE ended_as IS NULL OR pressed_at >= ? ORDER BY pressed_at DESC, alarm_id DESC`, since);

/** Who said they go there, the first first. */
export const helpersOf = (db: ReadDb, alarmId: string): { staffId: string; at: Millis }[] =>
  rows(db, 'SELECT staff_id AS staffId, at FROM panic_helper WHERE alarm_id = ? ORDER BY at, rowid', alarmId);
