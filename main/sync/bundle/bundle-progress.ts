import { z } from 'zod';
import type { Millis } from '../../../shared/domain/millis.ts';
import { inTransaction, type ReadDb, type Tx } from '../../store/database.ts';
import { changeOne, row } from '../../store/statement.ts';

/** Owns the one row that says how the exchange over a stick stands. */
export interface BundleProgress {
  /** Number of the newest bundle of the district that was taken in; 0: none ever. */
  readonly newest: number;
  readonly readAt: Millis | null;
  readonly writtenAt: Millis | null;
  /** Last fact that was written onto a stick. */
  readonly writtenThrough: number;
  /** Persons whose key the district asked for. */
  readonly keysWanted: readonly string[];
}

const persons = z.array(z.uuid());

export function readBundleProgress(db: ReadDb): BundleProgress {
  const found = row<Omit<BundleProgress, 'keysWanted'> & { keysWanted: string }>(
    db,
    `SELECT newest, read_at AS readAt, written_at AS writtenAt, written_through AS writtenThrough,
       keys_wanted AS keysWanted FROM bundle_progress`,
  );
  if (found === undefined) throw new Error('bundle_progress has lost its row');
  return { ...found, keysWanted: persons.parse(JSON.parse(found.keysWanted)) };
}

export const markWritten = (db: ReadDb, at: Millis, through: number): void =>
  inTransaction(db, (tx) =>
    changeOne(tx, 'UPDATE bundle_progress SET written_at = ?, written_through = ?', at, through),
  );

export const markRead = (tx: Tx, at: Millis, newest: number, keysWanted: readonly string[]): void =>
  changeOne(
    tx,
    'UPDATE bundle_progress SET read_at = ?, newest = ?, keys_wanted = ?',
    at,
    newest,
    JSON.stringify(keysWanted),
  );
