import { MINUTE, type Millis } from '../../shared/domain/millis.ts';
import { ledgerHead } from '../ledger/read-facts.ts';
import type { ReadDb } from '../store/database.ts';

interface Kept {
  readonly stamp: string;
  readonly values: Map<string, unknown>;
}
const kept = new WeakMap<ReadDb, Kept>();

/**
 * Works something out once and keeps it until the next fact or the next minute: several screens ask the same
 * after each change. The stamp is the hash of the last fact; a number could come again after a rollback.
 */
export function perChange<T>(db: ReadDb, now: Millis, key: string, workOut: () => T): T {
  const stamp = `${ledgerHead(db).hash} ${Math.floor(now / MINUTE)}`;
  let here = kept.get(db);
  if (here?.stamp !== stamp) kept.set(db, (here = { stamp, values: new Map() }));
  if (!here.values.has(key)) here.values.set(key, workOut());
  return here.values.get(key) as T;
}
