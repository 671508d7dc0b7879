import './electron-for-store.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findElectron } from '../../main/host/electron/find-electron.ts';
import { keyRing } from '../../main/host/electron/key-ring.ts';
import { storeSettings } from '../../main/host/electron/store-settings.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { lockInstance } from '../../main/station/lock-instance.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { builtApp } from '../make/built-app.ts';
import { makeFolder } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { keepsHostPromise } from './host-promise.ts';
import { makeRing } from './key-rings.ts';

/** Our part of the host with a key ring of the tests: one ring a folder, as one user on one machine. */
const rings = new Map<string, ReturnType<typeof makeRing>>();
keepsHostPromise('electron, our part of it', async (dataDir) => {
  const ring = rings.get(dataDir) ?? makeRing();
  rings.set(dataDir, ring);
  const keys = await keyRing({ dataDir, ring, platform: 'linux', adopt: true });
  return { name: 'electron', dataDir, keys, settings: storeSettings(dataDir) };
});

const electron = findElectron();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

// Reported as skipped where there is no binary or no display: what only Electron can show is not shown there.
test.skipIf(electron === undefined || !hasDisplay)(
  'electron itself: a founded station starts, its pages stay up, and it ends in order',
  async () => {
    const data = makeFolder();
    await foundStation(loopbackHost(data), demoSeed, 'demo');
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(electron ?? '', [...args, builtApp(), '--data', data], { stdio: 'ignore' });
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const log = () =>
      existsSync(join(data, 'logs')) ? readdirSync(join(data, 'logs')).map((file) => readFileSync(join(data, 'logs', file), 'utf8')).join('') : '';
    try {
      await vi.waitFor(() => expect(log()).toContain('"started"'), { timeout: 30_000, interval: 200 });
      // Long enough for a page that cannot load, or a crash at the start, to be noted.
      await new Promise((resume) => setTimeout(resume, 5_000));
      expect(log()).not.toContain('window fell');
      expect(lockInstance(data), 'the station is held while it runs').toBeUndefined();
    } finally {
      child.kill('SIGTERM');
    }
    expect((await ended)[0]).toBe(0);
    const lock = lockInstance(data);
    expect(lock).toBeDefined();
    lock?.release();
  },
  120_000,
);
