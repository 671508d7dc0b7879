import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerHead } from '../ledger/read-facts.ts';
import { openDatabase } from '../store/database.ts';
import { row } from '../store/statement.ts';
import { DATABASE_FILE } from './open-core.ts';

/**
 * Whether a station was founded in a folder. A database alone proves nothing: founding that was cut off
 * leaves an empty one, and may be begun again. Throws when the file cannot be read: nothing may be founded over it.
 */
export function holdsStation(dataDir: string): boolean {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) return false;
  const db = openDatabase(file);
  try {
    return row(db, `SELECT 1 FROM sqlite_schema WHERE name = 'ledger'`) !== undefined && ledgerHead(db).seq > 0;
  } finally {
    db.close();
  }
}
