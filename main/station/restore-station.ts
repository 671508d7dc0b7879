import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ELECTRON_FOLDER } from '../host/electron-folder.ts';
import type { StationHost } from '../host/host.ts';
import { KEY_FILE, SEALED_KEY_FILE } from '../host/key-bytes.ts';
import { awaitKeys } from '../ledger/awaited-keys.ts';
import { dataKeys } from '../ledger/data-keys.ts';
import { openHighWaterMark } from '../ledger/high-water-mark.ts';
import { factAt } from '../ledger/read-facts.ts';
import { rebuild } from '../ledger/rebuild.ts';
import { inTransaction, openDatabase, type ReadDb } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { theStation } from '../store/stations.ts';
import { type Fetched, fetchLine } from '../sync/fetch-line.ts';
import type { OldLine } from '../sync/old-line.ts';
import { markProgress } from '../sync/progress.ts';
import { takeSyncLock } from '../sync/sync-lock.ts';
import { DATABASE_FILE, RESTORE_FILE, WrongFolder } from './open-core.ts';

export interface RestoreWish {
  readonly stationCode: string;
  readonly line: Pick<OldLine, 'ownLine'>;
  /** Facts asked for at once. */
  readonly atOnce?: number;
}

/**
 * Takes a station up again in an empty folder, from the line the district has of it (换机重建). Until the whole line is
 * here and checked it lies in a file of another name, so that a half of it is never taken for a station; called again in
 * the same folder, it goes on where it was cut. Throws `WrongFolder`, `CentreProblem`, or what the file system says.
 */
export async function restoreStation(host: StationHost, wish: RestoreWish): Promise<Fetched> {
  const { dataDir } = host;
  refuseOthers(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = join(dataDir, RESTORE_FILE);
  const db = openDatabase(draft);
  const lock = takeSyncLock(dataDir);
  let fetched: Fetched;
  try {
    if (lock === undefined) throw new WrongFolder(`another "restore" is at work in ${dataDir}`);
    migrate(db);
    const first = factAt(db, 1);
    if (first !== undefined && first.subject !== `station/${wish.stationCode}`)
      throw new WrongFolder(`${dataDir} holds the beginning of another station; take a new folder`);
    const { rebirthClaim } = dataKeys(host.keys.stationKey(), () => '');
    fetched = await fetchLine({ ...wish, db, claim: rebirthClaim });
    if (!fetched.ok) return fetched;
    settle(db, wish.stationCode, fetched);
    const mark = openHighWaterMark(dataDir);
    mark.raise(fetched.facts);
    mark.close();
  } finally {
    db.close();
    lock?.release();
  }
  // Closed, it is one file: from here on there is a station in the folder.
  renameSync(draft, join(dataDir, DATABASE_FILE));
  return fetched;
}

function refuseOthers(dataDir: string): void {
  if (!existsSync(dataDir) || existsSync(join(dataDir, RESTORE_FILE))) return;
  if (existsSync(join(dataDir, DATABASE_FILE))) throw new WrongFolder(`there is a station in ${dataDir} already`);
  if (readdirSync(dataDir).some((name) => !MAY_LIE_THERE.includes(name)))
    throw new WrongFolder(`${dataDir} is not empty; a station is taken up again in a new folder`);
}

/** What a machine has that asked for its certificate first: its key, and the folder of that; Electron's own, where that asks. */
const MAY_LIE_THERE: readonly string[] = [KEY_FILE, SEALED_KEY_FILE, 'tls', ELECTRON_FOLDER];

/** The tables are read off the line, and the sync goes on behind it. */
function settle(db: ReadDb, stationCode: string, { epoch, facts }: Extract<Fetched, { ok: true }>): void {
  rebuild(db);
  const here = theStation(db)?.code;
  if (here !== stationCode) throw new Error(`the line of station ${stationCode} founds ${here ?? 'no station'}`);
  inTransaction(db, awaitKeys);
  // What the district states is asked for from the beginning: what is known is passed over by its id.
  markProgress(db, { epoch, sentThrough: facts, pulledThrough: 0 });
}
