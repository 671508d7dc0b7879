import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed } from './output.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Build {
  readonly what: string;
  /** A file the build makes last or always. */
  readonly makes: string;
  readonly from: readonly string[];
  /** Script in node_modules, and its arguments. */
  readonly run: readonly [string, ...string[]];
}

/** Builds when what it makes is missing or older than its sources; a packaged station has no sources and needs none. */
export function buildWhenStale({ what, makes, from, run: [script, ...args] }: Build): void {
  const made = join(ROOT, makes);
  const madeAt = existsSync(made) ? statSync(made).mtimeMs : 0;
  const newest = Math.max(0, ...from.map((source) => newestIn(join(ROOT, source))));
  if (madeAt > 0 && madeAt >= newest) return;
  // For a person who waits; whoever reads stderr by a program wants failures only.
  if (process.stderr.isTTY) process.stderr.write(`building ${what}, a few seconds…\n`);
  const command = [join(ROOT, 'node_modules', script), ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new CommandFailed(`${what} could not be built: ${stderr.trim().split('\n')[0] ?? ''}`);
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
