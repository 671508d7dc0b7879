import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StationHost } from '../host/host.ts';
import { ledgerHead } from '../ledger/read-facts.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { checkChain } from '../ledger/verify.ts';
import { DATABASE_FILE, noStation } from '../station/open-core.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { CommandFailed } from './output.ts';

/**
 * Drops a station's tables and reads them off its ledger again; returns how many facts there were. Needs no table to be
 * whole but the ledger; where that is damaged, the tables stay: they were read off the facts as they were.
 */
export function rebuildFolder({ dataDir }: StationHost): number {
  const file = join(dataDir, DATABASE_FILE);
  if (!existsSync(file)) throw noStation(dataDir);
  const db = openDatabase(file, { mustExist: true });
  try {
    migrate(db);
    if (ledgerHead(db).seq === 0) throw noStation(dataDir);
    const chain = checkChain(db);
    if (chain !== 'ok')
      throw new CommandFailed(`the tables were left as they are, because the ledger is damaged: ${chain}`);
    return rebuild(db);
  } finally {
    db.close();
  }
}
