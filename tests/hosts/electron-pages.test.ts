import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { _electron, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { initStation } from '../../main/cli/init.ts';
import { findElectron } from '../../main/host/electron/find-electron.ts';
import { pageAddress } from '../../main/host/electron/page-address.ts';
import { sandboxArgs } from '../../main/host/loopback/find-browser.ts';
import { builtApp } from '../make/built-app.ts';
import { makeFolder } from '../make/core.ts';
import { listen } from './page-complaints.ts';
import { keepsPagePromise } from './page-promise.ts';

/** Never faked: where the binary or a display is missing, nothing is known about Electron, and that is said. */
const electron = findElectron();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const missing =
  electron === undefined
    ? 'the Electron binary is not installed here'
    : hasDisplay
      ? undefined
      : 'there is no display for Electron';

/** Which key brings a surface to the front where all share one display. */
const STAFF_KEY = { kiosk: 'KeyK', desk: 'KeyD', board: 'KeyB' } as const;

keepsPagePromise(
  'Electron',
  async (dataDir) => {
    const app = await _electron.launch({
      executablePath: electron ?? '',
      args: [...sandboxArgs(), builtApp(), '--data', dataDir],
    });
    const child = app.process();
    const complaints: string[] = [];
    app.on('window', (page) => listen(page, complaints));
    const find = (address: string): Page | undefined => app.windows().find((page) => page.url() === address);
    const first = await app.firstWindow();
    return {
      complaints,
      async page(surface) {
        const address = pageAddress(surface);
        if (find(address) === undefined) await first.keyboard.press(`Control+Alt+${STAFF_KEY[surface]}`);
        const page =
          find(address) ?? (await app.waitForEvent('window', { predicate: (opened) => opened.url() === address }));
        await page.waitForLoadState();
        return page;
      },
      async stop() {
        const ended = once(child, 'exit');
        await app.close();
        const [code] = (await ended) as [number | null];
        return code;
      },
      async kill() {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      },
    };
  },
  missing,
);

test('Electron: a command prints its one document and ends', async ({ skip }) => {
  skip(missing !== undefined, missing);
  const data = makeFolder();
  await initStation({ data, demo: false, code: '330304-001' });
  const words = ['--command', 'verify', '--data', data, '--json'];
  const { stdout } = await promisify(execFile)(electron ?? '', [...sandboxArgs(), builtApp(), ...words]);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true });
});
