import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Says whether Electron can run here, and where its binary is. Never imports the electron package:
 * outside Electron that starts a download and then throws.
 */
export function findElectron(
  env: NodeJS.ProcessEnv = process.env,
  packageDir: string | undefined = electronDir(),
): string | undefined {
  if (packageDir === undefined) return undefined;
  const nameFile = join(packageDir, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : '';
  // The package itself honours this variable: a binary that an operator put elsewhere needs no path.txt.
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const binary = elsewhere !== '' ? join(elsewhere, name || 'electron') : join(packageDir, 'dist', name);
  const named = elsewhere !== '' || name !== '';
  return named && existsSync(binary) ? binary : undefined;
}

/** The installed package's folder; a packaged station has none. */
function electronDir(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
}
