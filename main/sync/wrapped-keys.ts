import { inTransaction, type ReadDb } from '../store/database.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { row } from '../store/statement.ts';
import type { WrappedKey } from './centre.ts';

const AT_ONCE = 100;

/** Wraps to the centre what is not yet, a little at a time, so that nobody at a counter waits for it. */
export async function wrapAll(db: ReadDb, keys: Pick<DataKeys, 'wrapMissing'>): Promise<void> {
  while (inTransaction(db, (tx) => keys.wrapMissing(tx, AT_ONCE)) > 0) await new Promise(setImmediate);
}

/** The keys of these persons as they travel; empty for one whose key was destroyed. None before the centre's key is known. */
export function wrappedKeys(db: ReadDb, centrePublicKey: string, persons: readonly string[]): WrappedKey[] {
  if (centrePublicKey === '') return [];
  return persons.flatMap((person): WrappedKey[] => {
    const stored = row<{ forCentre: Buffer | null; kept: 0 | 1 }>(
      db,
      'SELECT for_centre AS forCentre, wrapped IS NOT NULL AS kept FROM data_key WHERE person = ?',
      person,
    );
    if (stored?.kept === 1) return stored.forCentre === null ? [] : [{ person, wrapped: stored.forCentre }];
    return [{ person, wrapped: new Uint8Array(0) }];
  });
}
