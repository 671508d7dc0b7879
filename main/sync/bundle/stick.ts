import { constants } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import { ENDING } from './about.ts';
import { MOST_FILE } from './bundle-file.ts';

/**
 * Owns how files come onto a stick and off it. A file stands there whole under its name or not at all: it is written
 * beside it, flushed, and renamed. Never makes the folder itself: where no stick is, nothing is written.
 */
export type StickFault = 'stick-missing' | 'stick-full' | 'stick-failed';

const PART = '.part';
const FAULTS: Readonly<Record<string, StickFault>> = {
  ENOENT: 'stick-missing',
  ENOTDIR: 'stick-missing',
  ENXIO: 'stick-missing',
  ENODEV: 'stick-missing',
  ENOSPC: 'stick-full',
  EDQUOT: 'stick-full',
  EFBIG: 'stick-full',
  EROFS: 'stick-failed',
  EACCES: 'stick-failed',
  EPERM: 'stick-failed',
  EIO: 'stick-failed',
};

/** Does something with a stick; what the stick says comes back as a fault, anything else throws. */
export async function onStick<T, R extends string>(
  work: () => Promise<Answer<T, R>>,
): Promise<Answer<T, R | StickFault>> {
  try {
    return await work();
  } catch (error) {
    const fault = error instanceof Error && 'code' in error ? FAULTS[String(error.code)] : undefined;
    if (fault === undefined) throw error;
    return refused(fault);
  }
}

/** Names of all bundles in a folder, whosever they are. */
export const bundlesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(ENDING) && !name.startsWith('.')).toSorted();

/** A file's bytes; one that no bundle can be is not read. */
export async function readFromStick(
  folder: string,
  name: string,
): Promise<Answer<Buffer, 'too-large' | 'not-a-bundle'>> {
  const file = await open(join(folder, name), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const is = await file.stat();
    if (!is.isFile()) return refused('not-a-bundle');
    if (is.size > MOST_FILE) return refused('too-large');
    return granted(await file.readFile());
  } finally {
    await file.close();
  }
}

/** Writes a file whole or not at all, over one of the same name. */
export async function putOnStick(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder, `${name}${PART}`);
  try {
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, join(folder, name));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
}

/** Removes bundles, and what was left half written of some, whose names fit and are not to be kept. Returns how many bundles. */
export async function clearStick(
  folder: string,
  fits: (name: string) => boolean,
  keep: ReadonlySet<string>,
): Promise<number> {
  const ours = (await readdir(folder)).filter(fits);
  const old = ours.filter((name) => name.endsWith(ENDING) && !keep.has(name));
  for (const name of [...old, ...ours.filter((one) => one.endsWith(`${ENDING}${PART}`))])
    await rm(join(folder, name), { force: true });
  return old.length;
}

/** Whether two folders lie on one disk: then the second is no stick. */
export const onOneDisk = async (one: string, other: string): Promise<boolean> =>
  (await stat(one)).dev === (await stat(other)).dev;

/** The new name itself goes to the disk. Not every system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows refuses; the file itself was flushed.
  }
}
