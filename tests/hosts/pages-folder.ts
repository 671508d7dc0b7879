import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SURFACES } from '../../main/host/page-files.ts';

/** A folder shaped like the built pages, with a secret beside it that must never be served. */
export function pagesFolder(): { readonly rendererDir: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'beehive-pages-'));
  const rendererDir = join(folder, 'renderer');
  for (const surface of SURFACES) {
    mkdirSync(join(rendererDir, surface), { recursive: true });
    writeFileSync(
      join(rendererDir, surface, 'index.html'),
      `<!doctype html><title>${surface}</title><p>page of the ${surface}`,
    );
  }
  mkdirSync(join(rendererDir, 'assets'));
  writeFileSync(join(rendererDir, 'assets', 'page-1a2b3c.js'), 'export {};');
  writeFileSync(join(rendererDir, 'assets', 'notes.exe'), 'not a type the build makes');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  return { rendererDir, remove: () => rmSync(folder, { recursive: true }) };
}
