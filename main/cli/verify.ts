import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StationHost } from '../host/host.ts';
import { openHighWaterMark } from '../ledger/high-water-mark.ts';
import { type Verdict, verify } from '../ledger/verify.ts';
import { openDatabase } from '../store/database.ts';
import { DATABASE_FILE } from '../station/open-core.ts';

/** Checks a station's folder without mending anything: a damaged file is a finding, not a crash. */
export function verifyFolder(host: StationHost): Verdict {
  const mark = openHighWaterMark(host.dataDir);
  const acknowledged = mark.read();
  mark.close();
  const unread = (sqlite: string): Verdict => ({
    ok: false,
    facts: 0,
    chain: 'unread',
    replay: 'unread',
    sqlite,
    mark: acknowledged > 0 ? `${acknowledged} facts were acknowledged` : 'ok',
  });
  const file = join(host.dataDir, DATABASE_FILE);
  // Opening it would make one.
  if (!existsSync(file)) return unread('there is no station in this folder');
  let db: ReturnType<typeof openDatabase>;
  try {
    db = openDatabase(file);
  } catch (error) {
    return unread(`unreadable: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return verify(db, acknowledged);
  } finally {
    db.close();
  }
}

/** The first thing that is wrong, in one line. */
export const firstFault = ({ sqlite, chain, replay, mark }: Verdict): string =>
  [
    sqlite !== 'ok' && `file: ${sqlite}`,
    chain !== 'ok' && `chain: ${chain}`,
    mark !== 'ok' && `mark: ${mark}`,
    replay !== 'equal' && `replay: ${replay}`,
  ]
    .filter((fault) => fault !== false)
    .join(' · ');
