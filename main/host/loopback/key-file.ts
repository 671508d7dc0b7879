import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyProtector } from '../host.ts';

const LENGTH = 32;

/** Keeps the station key in `station.key`, readable by its owner alone. Made whole or not at all. */
export function keyFile(dataDir: string): KeyProtector {
  const file = join(dataDir, 'station.key');
  return {
    kind: 'key-file',
    stationKey() {
      if (!existsSync(file)) createKey(file);
      const key = readFileSync(file);
      if (key.length !== LENGTH) throw new Error(`the station key has ${key.length} bytes, must have ${LENGTH}`);
      if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
        throw new Error('the station key can be read by others; make it readable by its owner alone (chmod 600)');
      }
      return new Uint8Array(key);
    },
  };
}

/** Written beside and linked into place: of two that start together, one wins, and a pulled plug leaves no half key. */
function createKey(file: string): void {
  const draft = `${file}.${process.pid}`;
  const fd = openSync(draft, 'wx', 0o600);
  try {
    writeSync(fd, randomBytes(LENGTH));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}
