import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { asJson } from '../../shared/domain/as-json.ts';
import { unbox } from '../ledger/box.ts';
import { unwrapAtCentre } from '../ledger/centre-wrap.ts';
import { backupHeader, type BackupHeader, MAGIC } from './backup-header.ts';
import { FramesBroken, openFrames } from './sealed-frames.ts';
import { BACKUP_BINDING } from './write-backup.ts';

/** A backup that is none, was damaged, or is somebody else's. The message says which, in plain words. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable';
}

/** Whose key opens it. */
export type BackupOpener =
  | { readonly as: 'station'; readonly backupKey: Uint8Array }
  | { readonly as: 'key-holder'; readonly privatePem: string };

interface Head {
  readonly header: BackupHeader;
  readonly text: string;
  /** Where the frames begin. */
  readonly at: number;
}

const MOST_HEADER = 4_096;

/** What a backup says of itself; nothing of it is proved before it was unpacked. */
export const readHeader = async (file: string): Promise<BackupHeader> => (await headOf(file)).header;

/**
 * Unpacks the database of a backup into a new file and proves that it is the one that was sealed. Throws `BackupUnusable`;
 * then no file is left. Never writes more than the header promised, whatever the frames unpack to.
 */
export async function unpackBackup(file: string, opener: BackupOpener, into: string): Promise<BackupHeader> {
  const { header, text, at } = await headOf(file);
  const contentKey = keyOf(header, opener);
  const out = await open(into, 'wx', 0o600);
  try {
    const frames = openFrames(createReadStream(file, { start: at }) as AsyncIterable<Buffer>, contentKey, text);
    const plain = Readable.from(frames).compose(createZstdDecompress()) as AsyncIterable<Buffer>;
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of plain) {
      bytes += chunk.length;
      if (bytes > header.bytes) throw new BackupUnusable('it holds more than it says');
      hash.update(chunk);
      await out.writeFile(chunk);
    }
    if (bytes !== header.bytes || hash.digest('hex') !== header.sha256)
      throw new BackupUnusable('what is in it is not what was put in');
    await out.sync();
    return header;
  } catch (error) {
    await out.close();
    rmSync(into, { force: true });
    throw asUnusable(error);
  } finally {
    await out.close().catch(() => undefined);
  }
}

async function headOf(file: string): Promise<Head> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw new BackupUnusable('the file cannot be read', { cause: error });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_HEADER), 0, MOST_HEADER, 0);
    const start = buffer.subarray(0, bytesRead);
    const first = start.indexOf(0x0a);
    const second = first < 0 ? -1 : start.indexOf(0x0a, first + 1);
    if (second < 0 || start.toString('utf8', 0, first) !== MAGIC)
      throw new BackupUnusable('it is no backup of a station');
    const text = start.toString('utf8', first + 1, second);
    const parsed = backupHeader.safeParse(asJson(text));
    if (!parsed.success) throw new BackupUnusable('its first lines were damaged');
    return { header: parsed.data, text, at: second + 1 };
  } finally {
    await handle.close();
  }
}

function keyOf(header: BackupHeader, opener: BackupOpener): Uint8Array {
  try {
    if (opener.as === 'station')
      return unbox(opener.backupKey, BACKUP_BINDING, Buffer.from(header.forStation, 'base64'));
    if (header.forCentre === '') throw new BackupUnusable('it was made before the station knew the district');
    return unwrapAtCentre(opener.privatePem, BACKUP_BINDING, Buffer.from(header.forCentre, 'base64'));
  } catch (error) {
    if (error instanceof BackupUnusable) throw error;
    throw new BackupUnusable('it does not open with this key', { cause: error });
  }
}

function asUnusable(error: unknown): unknown {
  if (error instanceof BackupUnusable) return error;
  if (error instanceof FramesBroken) return new BackupUnusable(`it was damaged: ${error.message}`, { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ZSTD_|ERR_)/.test(code)
    ? new BackupUnusable('it was damaged: it does not unpack', { cause: error })
    : error;
}
