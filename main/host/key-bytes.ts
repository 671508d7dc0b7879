import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Owns how the bytes that protect a station lie on the disk: whole or not there at all, never written
 * over, readable by their own user only. A lost or doubled key makes a station unreadable for ever, so
 * every doubt throws.
 */
export const KEY_BYTES = 32;
/** The key itself; used where there is no key ring. */
export const KEY_FILE = 'station.key';
/** The key sealed by the operating system's key ring; only Electron on the same machine opens it. */
export const SEALED_KEY_FILE = 'station.key.sealed';

export class KeyTrouble extends Error {
  override readonly name = 'KeyTrouble';
}

export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);

/** Writes the bytes under a name that is not taken yet. Throws `EEXIST` when it is. */
export function writeNewSecret(folder: string, name: string, bytes: Uint8Array): void {
  // Complete beside its place first; the link is then one step, and refuses to replace another key.
  const draft = join(folder, `${name}.${randomBytes(6).toString('hex')}.new`);
  const file = openSync(draft, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    try {
      writeSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(draft, join(folder, name));
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(folder);
}

/** The bytes under a name, or undefined when there are none. Throws `KeyTrouble` when others could have read them. */
export function readSecret(folder: string, name: string): Uint8Array | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { mode } = fstatSync(file);
    // Windows keeps access lists, not modes; the folder lies in the user's own profile there.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new KeyTrouble(
        `${name} can be read by other users of this machine; find out who had it, then set its mode to 600`,
      );
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // folders cannot be opened there; NTFS journals the link
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
