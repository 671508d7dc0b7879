import { closeSync, fdatasyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps the number of the last acknowledged fact outside the database. SQLite drops a damaged
 * write-ahead log silently; a ledger shorter than this mark has lost facts.
 * Written after the commit and before the answer; fixed length, so a write is one sector.
 */
export interface HighWaterMark {
  raise(seq: number): void;
  read(): number;
  close(): void;
}

const LENGTH = 32;
const FILE = 'acknowledged';

/** The mark as it lies on the disk, without making one; undefined when it is missing or says no number. */
export function storedMark(dataDir: string): number | undefined {
  try {
    const text = readFileSync(join(dataDir, FILE), 'ascii').trim();
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

export function openHighWaterMark(dataDir: string): HighWaterMark {
  const fd = openSync(join(dataDir, FILE), 'a+', 0o600);
  closeSync(fd);
  const file = openSync(join(dataDir, FILE), 'r+');
  const read = () => {
    const bytes = Buffer.alloc(LENGTH);
    const length = readSync(file, bytes, 0, LENGTH, 0);
    const seq = Number.parseInt(bytes.subarray(0, length).toString('ascii'), 10);
    return Number.isSafeInteger(seq) ? seq : 0;
  };
  let highest = read();
  return {
    raise(seq) {
      if (seq <= highest) return;
      writeSync(file, `${seq}`.padEnd(LENGTH - 1) + '\n', 0, 'ascii');
      fdatasyncSync(file);
      highest = seq;
    },
    read,
    close: () => closeSync(file),
  };
}
