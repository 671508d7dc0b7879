import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from './core.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The product as built and not packed, in a folder of its own: what `electron FOLDER` runs. */
export function builtApp(): string {
  const folder = makeFolder();
  const tool = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const args = [tool, 'build', '--outDir', join(folder, 'out')];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the product does not build: ${stderr}`);
  for (const name of ['node_modules', 'resources']) symlinkSync(join(ROOT, name), join(folder, name));
  const manifest = { name: 'beehive-station', type: 'module', main: 'out/main/electron.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
