import { join } from 'node:path';
import { buildWhenStale, ROOT } from './build-when-stale.ts';

const PAGE_SOURCES = [
  'renderer',
  'shared',
  'resources/locales',
  'resources/ime',
  'package-lock.json',
  'vite.config.ts',
];

/** The built pages, built first where that is needed. */
export function ensurePages(): string {
  buildWhenStale({
    what: 'the pages',
    makes: 'out/renderer/kiosk/index.html',
    from: PAGE_SOURCES,
    run: ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  });
  return join(ROOT, 'out/renderer');
}

/** The whole product for Electron: main process, preload and pages. */
export function ensureElectronBuild(): void {
  buildWhenStale({
    what: 'the station for Electron',
    makes: 'out/main/electron.js',
    from: [...PAGE_SOURCES, 'main', 'electron.vite.config.ts'],
    run: ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
  });
}
