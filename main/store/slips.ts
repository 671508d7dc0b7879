import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { SlipAbout } from '../../shared/domain/slip.ts';
import { slipBegun, slipFailed, slipPrinted, slipRequested } from '../../shared/facts/slip.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/** Slips that are no tickets: wanted → begun → printed, or failed; `unsure` when it failed and paper may have come out. */
export const slips: Projection = {
  tables: ['slip'],
  ddl: `
    CREATE TABLE slip (
      slip_id TEXT PRIMARY KEY, about TEXT NOT NULL, about_id TEXT NOT NULL, language TEXT NOT NULL,
      state TEXT NOT NULL, requested_seq INTEGER NOT NULL, requested_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX slip_about ON slip (about_id, requested_seq);
    CREATE INDEX slip_open ON slip (state, requested_seq);
  `,
  apply: [
    on(slipRequested, (tx, { slipId, about, aboutId, language }, { seq, time }) =>
      changeOne(
        tx,
        `INSERT INTO slip VALUES (?, ?, ?, ?, 'wanted', ?, ?)`,
        slipId,
        about,
        aboutId,
        language,
        seq,
        time,
      ),
    ),
    on(slipBegun, (tx, { slipId }) =>
      changeOne(tx, `UPDATE slip SET state = 'begun' WHERE slip_id = ? AND state = 'wanted'`, slipId),
    ),
    on(slipPrinted, (tx, { slipId }) =>
      changeOne(tx, `UPDATE slip SET state = 'printed' WHERE slip_id = ? AND state = 'begun'`, slipId),
    ),
    on(slipFailed, (tx, { slipId, maybePrinted }) =>
      changeOne(
        tx,
        `UPDATE slip SET state = ? WHERE slip_id = ? AND state IN ('wanted', 'begun')`,
        maybePrinted ? 'unsure' : 'failed',
        slipId,
      ),
    ),
  ],
};

export interface SlipRow {
  readonly slipId: string;
  readonly about: SlipAbout;
  readonly aboutId: string;
  readonly language: Language;
  readonly state: 'wanted' | 'begun' | 'printed' | 'failed' | 'unsure';
  readonly requestedSeq: number;
  readonly requestedAt: Millis;
}

const SELECT = `SELECT slip_id AS slipId, about, about_id AS aboutId, language, state, requested_seq AS requestedSeq,
  requested_at AS requestedAt FROM slip`;

export const slipOf = (db: ReadDb, slipId: string): SlipRow | undefined =>
  row(db, `${SELECT} WHERE slip_id = ?`, slipId);

export const lastSlipAbout = (db: ReadDb, aboutId: string): SlipRow | undefined =>
  row(db, `${SELECT} WHERE about_id = ? ORDER BY requested_seq DESC LIMIT 1`, aboutId);

/** The one that has waited longest for the printer. */
export const nextSlip = (db: ReadDb): SlipRow | undefined =>
  row(db, `${SELECT} WHERE state = 'wanted' ORDER BY requested_seq LIMIT 1`);

/** On their way to the printer; at a start: cut short. */
export const slipsBegun = (db: ReadDb): SlipRow[] => rows(db, `${SELECT} WHERE state = 'begun' ORDER BY requested_seq`);
