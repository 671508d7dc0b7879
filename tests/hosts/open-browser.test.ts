import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../../main/host/loopback/open-browser.ts';
import { testBrowser } from '../make/test-browser.ts';

/** Command lines of all processes that use a folder as their profile. Only Linux tells. */
const runningOn = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(folder));

const browser = await testBrowser();

test('three windows open, each its own page; closing leaves no process', { timeout: 60_000 }, async ({ skip }) => {
  skip(!existsSync('/proc/self/cmdline'), 'only Linux tells which processes run');
  skip(browser.name === '@sparticuz/chromium', 'the headless shell has no windows to open');
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    seen.add(request.url ?? '');
    response.end('<!doctype html><title>page</title>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const profiles = mkdtempSync(join(tmpdir(), 'beehive-profiles-'));
  onTestFinished(() => rmSync(profiles, { recursive: true, force: true, maxRetries: 5 }));

  const page = (surface: string) => `http://127.0.0.1:${port}/${surface}`;
  const opened = await openBrowser({ kiosk: page('kiosk'), desk: page('desk'), board: page('board') }, profiles, {
    browser: { ...browser, args: [...browser.args, '--headless', '--disable-gpu'] },
  });
  try {
    await expect
      .poll(() => [...seen].filter((path) => path !== '/favicon.ico').sort(), { timeout: 40_000 })
      .toEqual(['/board', '/desk', '/kiosk']);
    expect(runningOn(profiles).length).toBeGreaterThanOrEqual(3);
  } finally {
    await opened?.close();
  }
  expect(runningOn(profiles)).toEqual([]);
});

test('a browser that does not start is no reason to fail', async () => {
  const gone = { name: 'gone', path: join(tmpdir(), 'no-such-browser'), args: [] };
  const opened = await openBrowser({ kiosk: 'about:blank', desk: 'about:blank', board: 'about:blank' }, tmpdir(), {
    browser: gone,
  });
  await expect(opened?.close()).resolves.toBeUndefined();
});
