import type {
  DeclarationChannel,
  DeclarationKind,
  DeclarationState,
  ReturnReason,
} from '../../shared/domain/declaration.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import { declarationCorrected, declarationFiled, declarationReviewed } from '../../shared/facts/declaration.ts';
import { personErased } from '../../shared/facts/person.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

/** Declarations (信息申报) and where they stand. Words stay sealed in the fact that `toldSeq` names. */
export const declarations: Projection = {
  tables: ['declaration'],
  ddl: `
    CREATE TABLE declaration (
      declaration_id TEXT PRIMARY KEY, request_id TEXT NOT NULL UNIQUE, receipt_day TEXT NOT NULL,
      running INTEGER NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL, batch_id TEXT, language TEXT NOT NULL,
      subject_id TEXT NOT NULL UNIQUE, declarer_id TEXT, subject_code TEXT NOT NULL, day TEXT NOT NULL, lease_end TEXT,
      child INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT, filed_at INTEGER NOT NULL, told_seq INTEGER NOT NULL,
      corrections INTEGER NOT NULL, erased INTEGER NOT NULL, UNIQUE (receipt_day, running)
    ) STRICT;
    CREATE INDEX declaration_in_state ON declaration (state, receipt_day, running);
    CREATE INDEX declaration_of_subject ON declaration (subject_code, kind);
    CREATE INDEX declaration_of_declarer ON declaration (declarer_id);
  `,
  apply: [
    on(declarationFiled, (tx, data, { seq, time }) =>
      changeOne(
        tx,
        `INSERT INTO declaration VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', NULL, ?, ?, 0, 0)`,
        ...[data.declarationId, data.requestId, data.receiptDay, data.running, data.kind, data.channel, data.batchId],
        ...[data.language, data.subjectId, data.declarerId, data.subjectCode, data.day, data.leaseEnd],
        ...[data.child ? 1 : 0, time, seq],
      ),
    ),
    on(declarationCorrected, (tx, data, { seq }) =>
      changeOne(
        tx,
        `UPDATE declaration SET subject_code = ?, day = ?, lease_end = ?, child = ?, state = 'new', reason = NULL,
           told_seq = ?, corrections = corrections + 1 WHERE declaration_id = ?`,
        ...[data.subjectCode, data.day, data.leaseEnd, data.child ? 1 : 0, seq, data.declarationId],
      ),
    ),
    on(declarationReviewed, (tx, { declarationId, outcome, reason }) =>
      changeOne(
        tx,
        'UPDATE declaration SET state = ?, reason = ? WHERE declaration_id = ?',
        ...[outcome, reason, declarationId],
      ),
    ),
    on(personErased, (tx, { personId }) =>
      change(tx, 'UPDATE declaration SET erased = 1 WHERE subject_id = ?', personId),
    ),
  ],
};

export interface DeclarationRow {
  readonly declarationId: string;
  readonly requestId: string;
  readonly receiptDay: StationDay;
  readonly running: number;
  readonly kind: DeclarationKind;
  readonly channel: DeclarationChannel;
  readonly language: Language;
  readonly subjectId: string;
  readonly declarerId: string | null;
  readonly subjectCode: string;
  readonly day: StationDay;
  readonly leaseEnd: StationDay | null;
  readonly child: boolean;
  readonly state: DeclarationState;
  readonly reason: ReturnReason | null;
  readonly filedAt: Millis;
  /** Number of the fact that holds the newest words. */
  readonly toldSeq: number;
  readonly corrections: number;
  readonly erased: boolean;
}

type Stored = Omit<DeclarationRow, 'child' | 'erased'> & { readonly child: number; readonly erased: number };
const SELECT = `SELECT declaration_id AS declarationId, request_id AS requestId, receipt_day AS receiptDay, running, kind,
  channel, language, subject_id AS subjectId, declarer_id AS declarerId, subject_code AS subjectCode, day, lease_end AS leaseEnd,
  child, state, reason, filed_at AS filedAt, told_seq AS toldSeq, corrections, erased FROM declaration`;
const asRow = (stored: Stored): DeclarationRow => ({
  ...stored,
  child: stored.child === 1,
  erased: stored.erased === 1,
});
const one = (stored: Stored | undefined) => stored && asRow(stored);

export const declarationOf = (db: ReadDb, declarationId: string): DeclarationRow | undefined =>
  one(row<Stored>(db, `${SELECT} WHERE declaration_id = ?`, declarationId));

export const declarationOfRequest = (db: ReadDb, requestId: string): DeclarationRow | undefined =>
  one(row<Stored>(db, `${SELECT} WHERE request_id = ?`, requestId));

export const declarationOfReceipt = (db: ReadDb, day: string, running: number): DeclarationRow | undefined =>
  one(row<Stored>(db, `${SELECT} WHERE receipt_day = ? AND running = ?`, day, running));

/** The same thing told of the same person before, and not returned. */
export const sameDeclared = (
  db: ReadDb,
  kind: DeclarationKind,
  subjectCodes: readonly string[],
  day: StationDay,
): DeclarationRow | undefined =>
  one(
    row<Stored>(
      db,
      `${SELECT} WHERE subject_code IN (SELECT value FROM json_each(?)) AND kind = ? AND day = ? AND state <> 'returned' AND erased = 0`,
      ...[JSON.stringify(subjectCodes), kind, day],
    ),
  );

export const nextRunning = (db: ReadDb, day: StationDay): number =>
  (row<{ last: number | null }>(db, 'SELECT max(running) AS last FROM declaration WHERE receipt_day = ?', day)?.last ??
    0) + 1;

export const countStates = (db: ReadDb): { state: DeclarationState; count: number }[] =>
  rows(db, 'SELECT state, count(*) AS count FROM declaration WHERE erased = 0 GROUP BY state');

/** Those in a state, or all: what waits oldest first, what is done newest first. */
export const declarationsIn = (db: ReadDb, state: DeclarationState, skip: number, limit: number): DeclarationRow[] => {
  const order = state === 'new' ? 'ASC' : 'DESC';
  return rows<Stored>(
    db,
    `${SELECT} WHERE state = ? AND erased = 0 ORDER BY receipt_day ${order}, running ${order} LIMIT ? OFFSET ?`,
    ...[state, limit, skip],
  ).map(asRow);
};

/** Accepted ones filed from one day to another, both included. */
export const acceptedBetween = (db: ReadDb, from: StationDay, to: StationDay): DeclarationRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE state = 'accepted' AND erased = 0 AND receipt_day BETWEEN ? AND ? ORDER BY receipt_day, running`,
    ...[from, to],
  ).map(asRow);

/** Not accepted yet, of the kinds that have a limit, oldest first. */
export const openWithLimit = (db: ReadDb, kinds: readonly DeclarationKind[], limit: number): DeclarationRow[] =>
  rows<Stored>(
    db,
    `${SELECT} WHERE state <> 'accepted' AND erased = 0 AND kind IN (SELECT value FROM json_each(?))
     ORDER BY day, declaration_id LIMIT ?`,
    ...[JSON.stringify(kinds), limit],
  ).map(asRow);

/** Tenancies whose last day is known and not after `until`, and whose end nobody has told. */
export const endingTenancies = (db: ReadDb, until: StationDay, limit: number): DeclarationRow[] =>
  rows<Stored>(
    db,
    `${SELECT} AS began WHERE kind = 'tenant' AND state = 'accepted' AND erased = 0 AND lease_end <= ?
       AND NOT EXISTS (SELECT 1 FROM declaration AS ended WHERE ended.kind = 'tenancy-end'
         AND ended.subject_code = began.subject_code AND ended.day >= began.day AND ended.state <> 'returned')
     ORDER BY lease_end, declaration_id LIMIT ?`,
    ...[until, limit],
  ).map(asRow);

/** Others that a person told and that are not erased: as long as there is one, the person's key stays. */
export const othersOfDeclarer = (db: ReadDb, declarerId: string, declarationId: string): number =>
  row<{ count: number }>(
    db,
    'SELECT count(*) AS count FROM declaration WHERE declarer_id = ? AND declaration_id <> ? AND erased = 0',
    ...[declarerId, declarationId],
  )?.count ?? 0;
