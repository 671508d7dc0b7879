import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed } from './output.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const RENDERER_DIR = join(ROOT, 'out/renderer');
const SOURCES = ['renderer', 'shared', 'resources/locales', 'resources/ime', 'package-lock.json', 'vite.config.ts'];

/** Builds the pages when they are missing or older than their sources; a packaged station has no sources and needs none. */
export function ensurePages(): string {
  const built = join(RENDERER_DIR, 'kiosk/index.html');
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
  const newest = Math.max(0, ...SOURCES.map((source) => newestIn(join(ROOT, source))));
  if (builtAt >= newest && builtAt > 0) return RENDERER_DIR;
  process.stderr.write('building the pages, a few seconds…\n');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new CommandFailed(`the pages could not be built: ${stderr.trim().split('\n')[0] ?? 'vite failed'}`);
  return RENDERER_DIR;
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
