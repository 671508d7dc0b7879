import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { KEY_FILE, SEALED_KEY_FILE } from '../../main/host/key-bytes.ts';
import type { Surface } from '../../main/host/surface-server.ts';
import { runStation } from '../make/served-station.ts';
import { makeFolder } from '../make/core.ts';
import { citizenAt } from '../journeys/citizen.ts';
import { wordsOf } from '../journeys/words.ts';
import type { HostUnderTest, StartHost } from './host-under-test.ts';

/**
 * What a station promises on every host, tried on the real pages: each surface is its own, nothing that
 * was shown as done is lost, and a page cannot reach what is not its own. `missing` says what a machine
 * lacks for this host: then every promise is reported as skipped, with that reason.
 */
export function keepsPagePromise(name: string, start: StartHost, missing?: string): void {
  describe(`${name} keeps its promise to the people before it`, { timeout: 90_000 }, () => {
    const founded = mkdtempSync(join(tmpdir(), 'beehive-founded-'));
    beforeAll(async () => {
      if (missing !== undefined) return;
      const { code, err } = await runStation(['init', '--data', founded, '--demo']);
      if (code !== 0) throw new Error(`init: ${err}`);
    });
    afterAll(() => rmSync(founded, { recursive: true, force: true, maxRetries: 3 }));

    let dataDir: string;
    beforeEach(({ skip }) => {
      skip(missing !== undefined, missing);
      dataDir = makeFolder();
      cpSync(founded, dataDir, { recursive: true });
    });

    /** Started for this test, and gone after it whatever happens. */
    const open = async (): Promise<HostUnderTest> => {
      const host = await start(dataDir);
      onTestFinished(() => host.kill());
      return host;
    };

    test('each surface shows its own page and complains about nothing', async () => {
      const host = await open();
      for (const surface of ['kiosk', 'desk', 'board'] as const) {
        const page = await host.page(surface);
        await page.locator(LANDMARK[surface]).first().waitFor();
        expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${surface}/$`));
        expect(page.url(), 'no code or token in the address').not.toMatch(/[?#=]|[A-Za-z0-9_-]{20,}/);
      }
      expect(host.complaints).toEqual([]);
    });

    test('a number that was shown is never given again, after an end and after a power cut', async () => {
      const first = await open();
      const before = await takeNumber(first);
      expect(await first.stop()).toBe(0);
      const second = await open();
      const between = await takeNumber(second);
      await second.kill();
      const third = await open();
      const after = await takeNumber(third);
      expect([between, after].map(countOf)).toEqual([countOf(before) + 1, countOf(before) + 2]);
      await third.stop();
      const { code, out } = await runStation(['verify', '--data', dataDir, '--json']);
      expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true, chain: 'ok', replay: 'equal' }]);
    });

    test('a page has nothing of Node and no way to what is not its own', async () => {
      const host = await open();
      const page = await host.page('kiosk');
      await page.locator(LANDMARK.kiosk).first().waitFor();
      expect(await waysOut(page, await openService())).toEqual({
        node: [],
        inlineScript: 'blocked',
        evaluation: 'blocked',
        elsewhere: 'blocked',
        frame: 'blocked',
        // The kiosk takes pictures of hazards and records statements; the test below shows that no other page may.
        camera: 'OPEN',
        microphone: 'OPEN',
        geolocation: 'blocked',
        usb: 'blocked',
        deskLine: 'blocked',
      });
    });

    test('desk and board hear and see nothing', async () => {
      const host = await open();
      for (const surface of ['desk', 'board'] as const) {
        const page = await host.page(surface);
        await page.locator(LANDMARK[surface]).first().waitFor();
        expect(await page.evaluate(devices)).toEqual(['denied', 'denied']);
      }
    });

    test('a second start on the same folder is refused, and the first goes on', async () => {
      const host = await open();
      await takeNumber(host);
      await expect(start(dataDir)).rejects.toThrow();
      await citizenAt(await host.page('kiosk'), words).done();
      await takeNumber(host);
    });

    test("the station's folder is its user's own", async () => {
      const host = await open();
      await host.page('kiosk');
      const keys = readdirSync(dataDir).filter((file) => file === KEY_FILE || file === SEALED_KEY_FILE);
      expect(keys).toHaveLength(1);
      expect(statSync(join(dataDir, keys[0] ?? '')).mode & 0o077).toBe(0);
      await host.stop();
    });
  });
}

/** Runs in the page. */
const devices = async () =>
  Promise.all(
    ['microphone', 'camera'].map(
      async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
    ),
  );

/** What only this surface shows. */
const LANDMARK: Readonly<Record<Surface, string>> = {
  kiosk: '[data-screen="home"], h1',
  desk: 'input',
  board: 'h1, h2',
};

const words = wordsOf('zh');

async function takeNumber(host: HostUnderTest): Promise<string> {
  return citizenAt(await host.page('kiosk'), words).takeNumber('政策咨询');
}

const countOf = (number: string): number => Number(/\d+/.exec(number)?.[0]);

/** Another program on this machine that answers everybody. */
async function openService(): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('here'),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Tries from inside a page what a hostile script in it would try. */
function waysOut(page: Page, service: string): Promise<Record<string, unknown>> {
  return page.evaluate(async (elsewhere) => {
    const blocked = async (attempt: () => unknown): Promise<'blocked' | 'OPEN'> => {
      try {
        return (await attempt()) === true ? 'OPEN' : 'blocked';
      } catch {
        return 'blocked';
      }
    };
    // 'prompt' would be a question that anybody before the kiosk may answer.
    const permitted = (name: string) =>
      blocked(async () => (await navigator.permissions.query({ name: name as PermissionName })).state !== 'denied');
    const added = <E extends HTMLElement>(element: E): E => document.body.appendChild(element);
    const until = (element: HTMLElement, event: string) =>
      new Promise<boolean>((resolve) => {
        element.addEventListener(event, () => resolve(true));
        setTimeout(() => resolve(false), 1_000);
      });
    return {
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
      inlineScript: await blocked(() => {
        const script = document.createElement('script');
        script.textContent = 'window.reached = true';
        added(script);
        return 'reached' in window;
      }),
      // Later, as a script that got in would: what the debugger runs itself is let through by the browser.
      evaluation: await blocked(
        () =>
          new Promise((resolve, reject) => {
            setTimeout(() => {
              try {
                resolve((window as unknown as { eval(code: string): unknown }).eval('true'));
              } catch (error) {
                reject(error as Error);
              }
            });
          }),
      ),
      elsewhere: await blocked(async () => (await fetch(elsewhere)).ok),
      frame: await blocked(async () => {
        const frame = document.createElement('iframe');
        frame.src = location.href;
        const loaded = until(frame, 'load');
        added(frame);
        await loaded;
        // A blocked frame shows an error page of another origin, whose document cannot be read.
        return frame.contentDocument?.querySelector('#root') !== null && frame.contentDocument !== null;
      }),
      camera: await permitted('camera'),
      microphone: await permitted('microphone'),
      geolocation: await permitted('geolocation'),
      usb: await blocked(async () => {
        const { usb } = navigator as unknown as { usb?: { getDevices(): Promise<unknown[]> } };
        return usb !== undefined && (await usb.getDevices()).length >= 0;
      }),
      deskLine: await blocked(
        () =>
          new Promise((resolve) => {
            const line = new WebSocket(`${location.origin.replace(/^[a-z]+/, 'ws')}/desk/rpc`);
            line.onopen = () => resolve(true);
            line.onerror = () => resolve(false);
          }),
      ),
    };
  }, service);
}
