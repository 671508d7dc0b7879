import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _electron, type Page } from '@playwright/test';
import { beforeAll, describe, test } from 'vitest';
import { findElectron } from '../../main/host/electron/find-electron.ts';
import { pageAddress } from '../../main/host/electron/page-address.ts';
import { sandboxArgs } from '../../main/host/loopback/find-browser.ts';
import { keepsPagePromise } from './page-promise.ts';
import { listen } from './page-complaints.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const electron = findElectron();
const noDisplay = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
const why = electron === undefined ? 'the Electron binary is not installed here' : noDisplay ? 'there is no display for Electron' : undefined;

/** Which key brings a surface to the front where all share one display. */
const STAFF_KEY = { kiosk: 'KeyK', desk: 'KeyD', board: 'KeyB' } as const;

if (electron === undefined || why !== undefined) {
  describe('Electron keeps its promise to the people before it', () => {
    // Never faked: without the binary nothing is known about it.
    test('its suite', ({ skip }) => skip(why));
  });
} else {
  beforeAll(() => {
    if (existsSync(`${ROOT}out/main/electron.js`)) return;
    const built = spawnSync(process.execPath, [`${ROOT}node_modules/electron-vite/bin/electron-vite.js`, 'build'], { cwd: ROOT, stdio: 'inherit' });
    if (built.status !== 0) throw new Error('electron-vite build failed');
  }, 120_000);

  keepsPagePromise('Electron', async (dataDir) => {
    const app = await _electron.launch({ executablePath: electron, args: [...sandboxArgs(), ROOT, '--data', dataDir] });
    const process = app.process();
    const complaints: string[] = [];
    app.on('window', (page) => listen(page, complaints));
    const find = (address: string): Page | undefined => app.windows().find((page) => page.url() === address);
    const kiosk = await app.firstWindow();
    listen(kiosk, complaints);
    return {
      complaints,
      async page(surface) {
        const address = pageAddress(surface);
        if (find(address) === undefined) await kiosk.keyboard.press(`Control+Alt+${STAFF_KEY[surface]}`);
        const page = find(address) ?? (await app.waitForEvent('window', { predicate: (opened) => opened.url() === address }));
        await page.waitForLoadState();
        return page;
      },
      async stop() {
        const ended = once(process, 'exit');
        await app.close();
        const [code] = (await ended) as [number | null];
        return code;
      },
      async kill() {
        if (process.exitCode !== null || process.signalCode !== null) return;
        const ended = once(process, 'exit');
        process.kill('SIGKILL');
        await ended;
      },
    };
  });
}
