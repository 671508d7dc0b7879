import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StationHost } from '../host/host.ts';
import { storedMark } from '../ledger/high-water-mark.ts';
import { type Verdict, verify } from '../ledger/verify.ts';
import { DATABASE_FILE } from '../station/open-core.ts';
import { openDatabase } from '../store/database.ts';

/** Checks a station's folder without mending or making anything: a damaged or missing file is a finding, not a crash. */
export function verifyFolder({ dataDir }: StationHost): Verdict {
  const file = join(dataDir, DATABASE_FILE);
  const acknowledged = storedMark(dataDir);
  const unread = (sqlite: string): Verdict => ({
    ok: false,
    facts: 0,
    chain: 'unread',
    replay: 'unread',
    sqlite,
    mark: acknowledged === undefined || acknowledged === 0 ? 'ok' : `${acknowledged} facts were acknowledged`,
    keys: 'unread',
  });
  if (!existsSync(file)) return unread(`there is no ${DATABASE_FILE} in ${dataDir}`);
  let db: ReturnType<typeof openDatabase>;
  try {
    db = openDatabase(file, { mustExist: true });
  } catch (error) {
    return unread(`unreadable: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return verify(db, acknowledged);
  } finally {
    db.close();
  }
}

/** Everything that is wrong, in one line. */
export const allFaults = ({ sqlite, chain, replay, mark, keys }: Verdict): string =>
  [
    sqlite !== 'ok' && `file: ${sqlite}`,
    chain !== 'ok' && chain !== 'unread' && `chain: ${chain}`,
    mark !== 'ok' && `mark: ${mark}`,
    replay !== 'equal' && replay !== 'unread' && `replay: ${replay}`,
    keys !== 'ok' && keys !== 'unread' && `keys: ${keys}`,
  ]
    .filter((fault) => fault !== false)
    .join(' · ');
