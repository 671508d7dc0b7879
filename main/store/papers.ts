import type { CaseNumber, PaperKind, Printable } from '../../shared/domain/paper.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { Signer, SignMeans } from '../../shared/domain/signature.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { disputeSigned } from '../../shared/facts/dispute-signed.ts';
import { disputeOpened } from '../../shared/facts/dispute.ts';
import { paperIssued } from '../../shared/facts/paper.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row, rows } from './statement.ts';

/**
 * Numbers of cases (a serial for each year, in the order of opening), what was signed, what was issued.
 * A drawn signature stays sealed in the fact that `signed_seq` names.
 */
export const papers: Projection = {
  tables: ['case_number', 'signature', 'paper_issue'],
  ddl: `
    CREATE TABLE case_number (
      dispute_id TEXT PRIMARY KEY, year INTEGER NOT NULL, serial INTEGER NOT NULL, UNIQUE (year, serial)
    ) STRICT;
    CREATE TABLE signature (
      dispute_id TEXT NOT NULL, paper TEXT NOT NULL, signer TEXT NOT NULL, means TEXT NOT NULL,
      signed_seq INTEGER NOT NULL, signed_at INTEGER NOT NULL, PRIMARY KEY (dispute_id, paper, signer)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE paper_issue (
      dispute_id TEXT NOT NULL, paper TEXT NOT NULL, copies INTEGER NOT NULL, last_at INTEGER NOT NULL,
      PRIMARY KEY (dispute_id, paper)
    ) STRICT, WITHOUT ROWID;
  `,
  apply: [
    on(disputeOpened, (tx, { disputeId }, { time }) => {
      const year = Number(dayOf(asMillis(time)).slice(0, 4));
      changeOne(
        tx,
        `INSERT INTO case_number (dispute_id, year, serial)
         SELECT ?, ?, coalesce(max(serial), 0) + 1 FROM case_number WHERE year = ?`,
        disputeId,
        year,
        year,
      );
    }),
    on(disputeSigned, (tx, { disputeId, paper, partyRole, means }, { seq, time }) =>
      changeOne(
        tx,
        `INSERT INTO signature (dispute_id, paper, signer, means, signed_seq, signed_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (dispute_id, paper, signer) DO UPDATE SET means = excluded.means,
           signed_seq = excluded.signed_seq, signed_at = excluded.signed_at`,
        disputeId,
        paper,
        partyRole,
        means,
        seq,
        time,
      ),
    ),
    on(paperIssued, (tx, { disputeId, paper, copies }, { time }) =>
      changeOne(
        tx,
        `INSERT INTO paper_issue (dispute_id, paper, copies, last_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (dispute_id, paper) DO UPDATE SET copies = copies + excluded.copies, last_at = excluded.last_at`,
        disputeId,
        paper,
        copies,
        time,
      ),
    ),
  ],
};

/** Throws when the dispute was never opened. */
export function caseNumberOf(db: ReadDb, disputeId: string): CaseNumber {
  const found = row<CaseNumber>(db, 'SELECT year, serial FROM case_number WHERE dispute_id = ?', disputeId);
  if (found === undefined) throw new Error(`caseNumberOf ${disputeId}: it has no number`);
  return found;
}

export interface SignatureRow {
  readonly paper: PaperKind;
  readonly signer: Signer;
  readonly means: SignMeans;
  readonly signedSeq: number;
  readonly signedAt: Millis;
}
export const signaturesOf = (db: ReadDb, disputeId: string): SignatureRow[] =>
  rows(
    db,
    `SELECT paper, signer, means, signed_seq AS signedSeq, signed_at AS signedAt FROM signature
     WHERE dispute_id = ? ORDER BY signed_seq`,
    disputeId,
  );

export interface IssueRow {
  readonly paper: Printable;
  /** Of all times it was issued. */
  readonly copies: number;
  readonly lastAt: Millis;
}
export const issuesOf = (db: ReadDb, disputeId: string): IssueRow[] =>
  rows(db, 'SELECT paper, copies, last_at AS lastAt FROM paper_issue WHERE dispute_id = ?', disputeId);
