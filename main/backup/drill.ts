import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerHead } from '../ledger/read-facts.ts';
import { type Verdict, verify } from '../ledger/verify.ts';
import { openDatabase } from '../store/database.ts';
import { type BackupOpener, BackupUnusable, unpackBackup } from './read-backup.ts';
import { backupsIn } from './write-backup.ts';

/** What a drill proved: the newest backup unpacks, its chain holds, a replay gives its tables. */
export interface Drilled {
  readonly backup: string;
  readonly verdict: Verdict;
  readonly ms: number;
}

/**
 * Unpacks the newest backup in a scratch place and proves it there (恢复演练); the scratch place is gone afterwards. Throws
 * `BackupUnusable` when there is none or it is not what it says.
 */
export async function drill(
  folder: string,
  station: string,
  opener: BackupOpener,
  scratchIn: string,
): Promise<Drilled> {
  const [newest] = backupsIn(folder, station);
  if (newest === undefined) throw new BackupUnusable('there is no backup of this station in the folder');
  const started = performance.now();
  mkdirSync(scratchIn, { recursive: true });
  const scratch = mkdtempSync(join(scratchIn, 'drill-'));
  try {
    const file = join(scratch, 'station.db');
    const header = await unpackBackup(join(folder, newest.name), opener, file);
    const db = openDatabase(file, { mustExist: true });
    try {
      const head = ledgerHead(db);
      if (head.seq !== header.seq || head.hash !== header.hash)
        throw new BackupUnusable('its ledger does not end where it says');
      return { backup: newest.name, verdict: verify(db, header.seq), ms: Math.round(performance.now() - started) };
    } finally {
      db.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
