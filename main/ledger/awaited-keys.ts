import type { ReadDb, Tx } from '../store/database.ts';
import { change, row } from '../store/statement.ts';

/**
 * Owns which persons' keys a reborn station waits for (待还密钥): their facts came back from the district, sealed, and
 * their keys come after them from the district's key holder.
 */

/** Marks every person of the ledger without a key as awaited; those the ledger says were erased are gone for good. */
export function awaitKeys(tx: Tx): void {
  change(
    tx,
    `INSERT INTO data_key (person, wrapped, for_centre, destroyed_at)
     SELECT data ->> 'personId', NULL, NULL, min(time) FROM ledger WHERE type LIKE 'person.erased.v%'
     GROUP BY 1 ON CONFLICT (person) DO UPDATE
       SET wrapped = NULL, for_centre = NULL, destroyed_at = coalesce(destroyed_at, excluded.destroyed_at)`,
  );
  change(
    tx,
    `INSERT INTO awaited_key (person) SELECT DISTINCT part.value ->> 'person' FROM ledger, json_each(ledger.personal) AS part
     WHERE part.value ->> 'person' NOT IN (SELECT person FROM data_key) ON CONFLICT (person) DO NOTHING`,
  );
}

/** Persons whose key is still to come. */
export const keysAwaited = (db: ReadDb): number =>
  row<{ n: number }>(db, 'SELECT count(*) AS n FROM awaited_key WHERE returned_at IS NULL')?.n ?? 0;

export const isAwaited = (db: ReadDb, person: string): boolean =>
  row(db, 'SELECT 1 FROM awaited_key WHERE person = ? AND returned_at IS NULL', person) !== undefined;

/** Whether the key was, or is, somebody else's to bring back: then not every word of the person may open here. */
export const wasAwaited = (db: ReadDb, person: string): boolean =>
  row(db, 'SELECT 1 FROM awaited_key WHERE person = ?', person) !== undefined;

export const noteReturned = (tx: Tx, person: string, at: number): void =>
  void change(tx, 'UPDATE awaited_key SET returned_at = ? WHERE person = ? AND returned_at IS NULL', at, person);
