import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * PouchDB and its server for Express, 280 packages and 43 MB: too many for everybody's `npm ci`, so this bench installs
 * them once, by a lock file of their own, into the cache folder of node_modules. Nothing of them is run at the install.
 */
const WANTED = fileURLToPath(new URL('pouch/', import.meta.url));
const HOME = fileURLToPath(new URL('../../../node_modules/.cache/beehive-bench-pouch/', import.meta.url));

/** The folder they are in. Throws when npm cannot get them. */
export async function installPouch(): Promise<string> {
  if (!existsSync(join(HOME, 'node_modules', 'express-pouchdb'))) {
    mkdirSync(HOME, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(WANTED, name), join(HOME, name));
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await promisify(execFile)(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HOME });
  }
  return HOME;
}

interface PouchAnswer {
  readonly ok: boolean;
  readonly docs_written: number;
}
export interface Pouch {
  bulkDocs(docs: readonly object[]): Promise<unknown>;
  info(): Promise<{ readonly doc_count: number }>;
  readonly replicate: { to(url: string, options: { readonly batch_size: number }): Promise<PouchAnswer> };
  close(): Promise<void>;
}
export interface PouchClass {
  new (name: string): Pouch;
  plugin(plugin: unknown): PouchClass;
  defaults(options: { readonly prefix: string }): PouchClass;
}
type Load = (name: string) => unknown;

export function loadPouch(home: string): { readonly PouchDB: PouchClass; readonly load: Load } {
  const load = createRequire(join(home, 'package.json')) as Load;
  const PouchDB = ['pouchdb-adapter-leveldb', 'pouchdb-adapter-http', 'pouchdb-replication'].reduce(
    (built, plugin) => built.plugin(load(plugin)),
    load('pouchdb-core') as PouchClass,
  );
  return { PouchDB, load };
}
