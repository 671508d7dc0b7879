import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** Something about certificates that a person has to put right, in one plain line. Never holds a key or a passphrase. */
export class CertificateTrouble extends Error {
  override readonly name = 'CertificateTrouble';
}

/** Larger than any request or answer, smaller than what would hurt to read. */
const MOST = 64 * 1024;

/** Writes a file whole or not at all; what stood there is replaced in one step. */
export function writeWhole(path: string, text: string, mode: number): void {
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  write(fresh, text, mode);
  renameSync(fresh, path);
}

/** Writes a file that must not be there yet. */
export function writeFirst(path: string, text: string, mode: number): void {
  try {
    write(path, text, mode);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new CertificateTrouble(`${path} is there already; it is left as it is`, { cause: error });
    throw error;
  }
}

function write(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The text of a small file that came from elsewhere. */
export function readSmall(path: string): string {
  if (statSync(path).size > MOST) throw new CertificateTrouble(`${path} is too large to be one of these files`);
  return readFileSync(path, 'utf8');
}
