import { inTransaction, type ReadDb } from './database.ts';
import * as ledger from './migrations/0001-ledger.ts';
import * as draft from './migrations/0002-draft.ts';
import * as bundle from './migrations/0003-bundle.ts';
import * as awaitedKeys from './migrations/0004-awaited-keys.ts';

/**
 * Owns the tables that are not projections: the ledger, the data keys, the progress of the sync and of
 * the bundles, the drafts.
 * Migrations are frozen history and import no live code; each runs whole or not at all, so a plug
 * pulled between them leaves the old form or the new one.
 */
const MIGRATIONS = [ledger, draft, bundle, awaitedKeys] as const;

/** Brings the file to the newest form. Throws when a newer version of the program wrote it. */
export function migrate(db: ReadDb): void {
  const at = db.pragma('user_version', { simple: true }) as number;
  if (at > MIGRATIONS.length) {
    throw new Error(
      `this data folder was written by a newer version (form ${at}, this one knows ${MIGRATIONS.length})`,
    );
  }
  MIGRATIONS.forEach(({ up }, index) => {
    if (index < at) return;
    inTransaction(db, (tx) => {
      tx.exec(up);
      tx.pragma(`user_version = ${index + 1}`);
    });
  });
}
