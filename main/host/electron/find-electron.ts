import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Owns the question whether this machine has the Electron binary. Never imports electron: outside
 * Electron its entry point tries to download the binary and throws when it cannot. The package
 * itself is a pointer; its installer writes the binary's name to `path.txt` beside it.
 */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = packageFolder();
  const pointer = folder === undefined ? undefined : join(folder, 'path.txt');
  const name = pointer !== undefined && existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
  const overridden = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const dist = overridden ?? (folder === undefined ? undefined : join(folder, 'dist'));
  if (dist === undefined || (name === undefined && overridden === undefined)) return undefined;
  const binary = join(dist, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  return existsSync(binary) ? binary : undefined;
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    // not installed at all, as in a production install of the loopback host
    return undefined;
  }
}
