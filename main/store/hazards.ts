import type { HazardState, HazardStep } from '../../shared/domain/hazard.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { hazardHandled, hazardPhotoKept, hazardPhotoOpened, hazardReported } from '../../shared/facts/hazard.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Reported fire hazards and what was done. Words, phone and picture stay sealed in the facts named here. */
export const hazards: Projection = {
  tables: ['hazard', 'hazard_step'],
  ddl: `
    CREATE TABLE hazard (
      hazard_id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, about_id TEXT NOT NULL, reporter_id TEXT,
      kind TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, language TEXT NOT NULL, state TEXT NOT NULL,
      reported_at INTEGER NOT NULL, reported_seq INTEGER NOT NULL, photo_seq INTEGER, opened INTEGER NOT NULL,
      moved_at INTEGER NOT NULL, erased INTEGER NOT NULL, unreachable INTEGER NOT NULL, UNIQUE (year, serial)
    ) STRICT;
    CREATE INDEX hazard_in_state ON hazard (state, reported_seq);
    CREATE INDEX hazard_about ON hazard (about_id);
    CREATE INDEX hazard_reporter ON hazard (reporter_id);
    CREATE TABLE hazard_step (
      handled_seq INTEGER PRIMARY KEY, hazard_id TEXT NOT NULL, state TEXT NOT NULL, handled_by TEXT NOT NULL,
      handled_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX hazard_step_of ON hazard_step (hazard_id);
  `,
  apply: [
    on(hazardReported, (tx, data, { time, seq }) =>
      changeOne(
        tx,
        `INSERT INTO hazard VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'new', ?, ?, NULL, 0, ?, 0, ?)`,
        data.hazardId,
        data.requestId,
        data.aboutId,
        data.reporterId,
        data.kind,
        data.year,
        data.serial,
        data.language,
        time,
        seq,
        time,
        data.reporterId === null ? 1 : 0,
      ),
    ),
    on(hazardPhotoKept, (tx, { hazardId }, { seq }) =>
      changeOne(tx, 'UPDATE hazard SET photo_seq = ? WHERE hazard_id = ?', seq, hazardId),
    ),
    on(hazardPhotoOpened, (tx, { hazardId }) =>
      changeOne(tx, 'UPDATE hazard SET opened = opened + 1 WHERE hazard_id = ?', hazardId),
    ),
    on(hazardHandled, (tx, { hazardId, to }, { time, seq, actor }) => {
      changeOne(tx, 'UPDATE hazard SET state = ?, moved_at = ? WHERE hazard_id = ?', to, time, hazardId);
      changeOne(tx, 'INSERT INTO hazard_step VALUES (?, ?, ?, ?, ?)', seq, hazardId, to, actor, time);
    }),
    on(personErased, (tx, { personId }) => {
      change(tx, 'UPDATE hazard SET erased = 1 WHERE about_id = ?', personId);
      change(tx, 'UPDATE hazard SET unreachable = 1 WHERE reporter_id = ?', personId);
    }),
  ],
};

export interface HazardRow {
  readonly hazardId: string;
  readonly aboutId: string;
  readonly reporterId: string | null;
  readonly kind: string;
  readonly year: number;
  readonly serial: number;
  readonly language: Language;
  readonly state: HazardState;
  readonly reportedAt: Millis;
  readonly reportedSeq: number;
  readonly photoSeq: number | null;
  /** Words and picture are gone. */
  readonly erased: boolean;
  /** Nobody wants an answer, or the phone is gone. */
  readonly unreachable: boolean;
}

type Stored = Omit<HazardRow, 'erased' | 'unreachable'> & { readonly erased: number; readonly unreachable: number };
const SELECT = `SELECT hazard_id AS hazardId, about_id AS aboutId, reporter_id AS reporterId, kind, year, serial,
  language, state, reported_at AS reportedAt, reported_seq AS reportedSeq, photo_seq AS photoSeq, erased, unreachable
  FROM hazard`;
const asHazard = (stored: Stored): HazardRow => ({
  ...stored,
  erased: stored.erased === 1,
  unreachable: stored.unreachable === 1,
});

export function hazardOf(db: ReadDb, hazardId: string): HazardRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE hazard_id = ?`, hazardId);
  return stored && asHazard(stored);
}

export function hazardOfRequest(db: ReadDb, requestId: string): HazardRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE request_id = ?`, requestId);
  return stored && asHazard(stored);
}

/** Those that somebody still has to do something about, and those ended since a moment; newest first. */
export const hazardsOpenOrEndedSince = (db: ReadDb, since: Millis): HazardRow[] =>
  rows<Stored>(db, `${SELECT} WHERE state != 'closed' OR moved_at >= ? ORDER BY reported_seq DESC`, since).map(
    asHazard,
  );

export const hazardsOfYear = (db: ReadDb, year: number): number =>
  row<{ last: number | null }>(db, 'SELECT max(serial) AS last FROM hazard WHERE year = ?', year)?.last ?? 0;

export interface HazardStepRow {
  readonly handledSeq: number;
  readonly state: HazardStep;
  /** `staff/<id>` */
  readonly handledBy: string;
  readonly handledAt: Millis;
}

export const hazardStepsOf = (db: ReadDb, hazardId: string): HazardStepRow[] =>
  rows(
    db,
    `SELECT handled_seq AS handledSeq, state, handled_by AS handledBy, handled_at AS handledAt
     FROM hazard_step WHERE hazard_id = ? ORDER BY handled_seq`,
    hazardId,
  );

/** Reported from one moment until before another: by where they stand now. */
export const hazardSums = (db: ReadDb, from: Millis, to: Millis): { state: HazardState; hazards: number }[] =>
  rows(
    db,
    `SELECT state, count(*) AS hazards FROM hazard WHERE reported_at >= ? AND reported_at < ? GROUP BY state
     ORDER BY state`,
    from,
    to,
  );
