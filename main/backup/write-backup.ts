import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createZstdCompress } from 'node:zlib';
import type { Millis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { type BackupMade, keptBackups } from '../../shared/rules/kept-backups.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { box } from '../ledger/box.ts';
import { wrapForCentre } from '../ledger/centre-wrap.ts';
import { ledgerHead } from '../ledger/read-facts.ts';
import { openDatabase, type ReadDb } from '../store/database.ts';
import { type BackupHeader, backupName, MAGIC, madeAtOf } from './backup-header.ts';
import { sealFrames } from './sealed-frames.ts';

/** All that a backup needs of a station. */
export interface BackupParts {
  readonly stationCode: string;
  readonly db: ReadDb;
  readonly dataDir: string;
  /** Seals the content key: a backup opens where the station key is. */
  readonly backupKey: Uint8Array;
  /** Public key of the district's key holder (PEM), or empty. */
  readonly centrePublicKey: string;
  readonly clock: () => Millis;
}

export interface BackedUp {
  readonly file: string;
  readonly header: BackupHeader;
  readonly bytes: number;
  /** Older ones that went. */
  readonly removed: number;
}

const SCRATCH = 'backup-scratch.db';
const PART = '.part';
const isOurs = (name: string, station: string): boolean => madeAtOf(name, station) !== undefined;
/** The person a wrapped content key is bound to: a backup is nobody's. */
export const BACKUP_BINDING = 'backup';

/**
 * Copies the running database, seals the copy and puts it into `folder`: whole under its name, or not at all. Nobody at a
 * counter waits: SQLite copies page by page. The copy is checked before it is sealed. Throws what the disk says (a full
 * or vanished one); what was half written is gone then, and every older backup still there.
 */
export async function writeBackup(parts: BackupParts, folder: string): Promise<BackedUp> {
  const scratch = join(parts.dataDir, SCRATCH);
  const madeAt = parts.clock();
  const target = join(folder, backupName({ station: parts.stationCode, madeAt }));
  const part = `${target}${PART}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    remove(scratch);
    await parts.db.backup(scratch);
    const header = await describe(parts, scratch, madeAt);
    await writeSealed(header, scratch, part);
    renameSync(part, target);
    return {
      file: target,
      header: header.said,
      bytes: statSync(target).size,
      removed: rotate(folder, parts.stationCode),
    };
  } finally {
    remove(scratch);
    rmSync(part, { force: true });
  }
}

interface Described {
  readonly said: BackupHeader;
  readonly contentKey: Uint8Array;
}

async function describe(parts: BackupParts, scratch: string, madeAt: Millis): Promise<Described> {
  const copy = openDatabase(scratch, { mustExist: true });
  let head: ReturnType<typeof ledgerHead>;
  try {
    const says = copy.pragma('quick_check(1)', { simple: true });
    if (says !== 'ok') throw new Error(`the copy is not sound: ${String(says)}`);
    head = ledgerHead(copy);
    copy.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    copy.close();
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(scratch)) hash.update(chunk as Buffer);
  const contentKey = randomBytes(32);
  const { centrePublicKey, backupKey, stationCode } = parts;
  return {
    contentKey,
    said: {
      ...{ station: stationCode, madeAt, day: dayOf(madeAt), seq: head.seq, hash: head.hash },
      ...{ bytes: statSync(scratch).size, sha256: hash.digest('hex') },
      forStation: box(backupKey, BACKUP_BINDING, contentKey).toString('base64'),
      forCentre:
        centrePublicKey === '' ? '' : wrapForCentre(centrePublicKey, BACKUP_BINDING, contentKey).toString('base64'),
    },
  };
}

async function writeSealed({ said, contentKey }: Described, scratch: string, part: string): Promise<void> {
  const header = JSON.stringify(said);
  const file = await open(part, 'wx', 0o600);
  try {
    await file.write(`${MAGIC}\n${header}\n`);
    const packed = createReadStream(scratch).compose(createZstdCompress()) as AsyncIterable<Buffer>;
    for await (const frame of sealFrames(packed, contentKey, header)) await file.writeFile(frame);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes what need not be kept; files that are not this station's are nobody's here to touch. Returns how many went. */
function rotate(folder: string, station: string): number {
  const made = backupsIn(folder, station);
  const kept = keptBackups(made);
  const old = made.filter(({ name }) => !kept.has(name));
  for (const { name } of old) rmSync(join(folder, name), { force: true });
  // What a machine left half written when it went down in the middle.
  for (const name of readdirSync(folder).filter(
    (one) => one.endsWith(PART) && isOurs(one.slice(0, -PART.length), station),
  ))
    rmSync(join(folder, name), { force: true });
  return old.length;
}

/** Names of all backups in a folder, whichever station's, the newest first. */
export const allBackupsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^beehive-.*\.sealed$/.test(name))
        .toSorted()
        .toReversed()
    : [];

/** Backups of a station in a folder, the newest first; none where there is no folder. */
export function backupsIn(folder: string, station: string): BackupMade[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): BackupMade[] => {
      const at = madeAtOf(name, station);
      return at === undefined ? [] : [{ name, madeAt: at, day: dayOf(asMillis(at)) }];
    })
    .toSorted((a, b) => b.madeAt - a.madeAt);
}

function remove(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(name, { force: true });
}
