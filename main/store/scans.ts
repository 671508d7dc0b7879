import type { Millis } from '../../shared/domain/millis.ts';
import type { PaperKind } from '../../shared/domain/paper.ts';
import type { ScanMime } from '../../shared/domain/scan.ts';
import {
  disputePaperScanned,
  disputeScanOpened,
  disputeScanWithdrawn,
  paperScanKept,
} from '../../shared/facts/paper-scan.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, rows } from './statement.ts';

/** Scans of signed papers: which there are, and which facts hold their sealed bytes. */
export const scans: Projection = {
  tables: ['scan', 'scan_piece'],
  ddl: `
    CREATE TABLE scan (
      scan_id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL, paper TEXT NOT NULL, mime TEXT NOT NULL,
      bytes INTEGER NOT NULL, attached_by TEXT NOT NULL, attached_at INTEGER NOT NULL, attached_seq INTEGER NOT NULL,
      opened INTEGER NOT NULL, withdrawn INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX scan_of_dispute ON scan (dispute_id);
    CREATE TABLE scan_piece (
      scan_id TEXT NOT NULL, piece INTEGER NOT NULL, kept_seq INTEGER NOT NULL, PRIMARY KEY (scan_id, piece)
    ) STRICT, WITHOUT ROWID;
  `,
  apply: [
    on(disputePaperScanned, (tx, { scanId, disputeId, paper, mime, bytes }, { actor, time, seq }) =>
      changeOne(
        tx,
        'INSERT INTO scan VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)',
        scanId,
        disputeId,
        paper,
        mime,
        bytes,
        actor,
        time,
        seq,
      ),
    ),
    on(paperScanKept, (tx, { scanId, piece }, { seq }) =>
      changeOne(tx, 'INSERT INTO scan_piece VALUES (?, ?, ?)', scanId, piece, seq),
    ),
    on(disputeScanOpened, (tx, { scanId }) =>
      changeOne(tx, 'UPDATE scan SET opened = opened + 1 WHERE scan_id = ?', scanId),
    ),
    on(disputeScanWithdrawn, (tx, { scanId }) =>
      changeOne(tx, 'UPDATE scan SET withdrawn = 1 WHERE scan_id = ?', scanId),
    ),
  ],
};

export interface ScanRow {
  readonly scanId: string;
  readonly paper: PaperKind;
  readonly mime: ScanMime;
  readonly bytes: number;
  /** `staff/<id>` */
  readonly attachedBy: string;
  readonly attachedAt: Millis;
  readonly attachedSeq: number;
  /** How often somebody looked at it. */
  readonly opened: number;
  readonly withdrawn: boolean;
}

/** Scans of a dispute, oldest first, with those that were taken back. */
export const everyScanOf = (db: ReadDb, disputeId: string): ScanRow[] =>
  rows<Omit<ScanRow, 'withdrawn'> & { withdrawn: number }>(
    db,
    `SELECT scan_id AS scanId, paper, mime, bytes, attached_by AS attachedBy, attached_at AS attachedAt,
       attached_seq AS attachedSeq, opened, withdrawn
     FROM scan WHERE dispute_id = ? ORDER BY attached_seq`,
    disputeId,
  ).map((one) => ({ ...one, withdrawn: one.withdrawn === 1 }));

/** Scans that count. */
export const scansOf = (db: ReadDb, disputeId: string): ScanRow[] =>
  everyScanOf(db, disputeId).filter(({ withdrawn }) => !withdrawn);

/** Numbers of the facts that hold its bytes, in order. */
export const piecesOf = (db: ReadDb, scanId: string): number[] =>
  rows<{ keptSeq: number }>(
    db,
    'SELECT kept_seq AS keptSeq FROM scan_piece WHERE scan_id = ? ORDER BY piece',
    scanId,
  ).map(({ keptSeq }) => keptSeq);
