import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the desk may save: the exports of the station, by the shape of their names. */
const EXPORT = /^([A-Za-z0-9][A-Za-z0-9-]{0,80})\.(csv|xlsx|pdf)$/;
const MOST = 1_000;

/** Where a file of the desk is saved, beside earlier ones of its name; undefined when it may not be saved. */
export function savePath(folder: string, fileName: string): string | undefined {
  const [, name, ending] = EXPORT.exec(fileName) ?? [];
  if (name === undefined || ending === undefined) return undefined;
  for (let copy = 1; copy <= MOST; copy++) {
    const path = join(folder, copy === 1 ? `${name}.${ending}` : `${name} (${copy}).${ending}`);
    if (!existsSync(path)) return path;
  }
  return undefined;
}
