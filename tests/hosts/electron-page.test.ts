import { EventEmitter } from 'node:events';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensurePages } from '../../main/cli/ensure-pages.ts';
import { pageAddress } from '../../main/host/electron/page-address.ts';
import { pageAnswers } from '../../main/host/electron/page-answers.ts';
import { PORT_CHANNEL } from '../../main/host/electron/port-channel.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { SURFACES } from '../../main/host/page-files.ts';
import type { Surface } from '../../main/host/surface-server.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openStation, type Station } from '../../main/station/station.ts';
import { makeFolder } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { testBrowser } from '../make/test-browser.ts';

/**
 * The built pages as Electron gives them to a person: served by its protocol, under its policy, over a
 * port instead of a socket. Only the carriers are others: https for app://, a binding for Electron's IPC.
 */
const ORIGIN = 'https://station.test';
const STATION = new URL(pageAddress('kiosk')).href.replace('/kiosk/', '');
let browser: Browser;
let rendererDir: string;

beforeAll(async () => {
  rendererDir = ensurePages();
  const { path, args } = await testBrowser();
  browser = await chromium.launch({
    executablePath: path,
    args: [...args, '--disable-background-networking', '--disable-sync'],
  });
}, 120_000);
afterAll(() => browser?.close());

async function openPage(surface: Surface, station: Station) {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const answer = pageAnswers(rendererDir, surface);
  await page.route('**/*', async (route) => {
    const response = await answer({
      method: route.request().method(),
      url: route.request().url().replace(ORIGIN, STATION),
    });
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  });
  const sent = await bridge(page, surface, station);
  await page.goto(`${ORIGIN}/${surface}/`);
  return { page, complaints, sent };
}

/** Lends the page a port the way preload and main process do, with a binding between the two. */
async function bridge(page: Page, surface: Surface, station: Station): Promise<readonly string[]> {
  const sent: string[] = [];
  const port = Object.assign(new EventEmitter(), {
    postMessage: (data: string) =>
      void page
        .evaluate((text) => window.dispatchEvent(new CustomEvent('from-station', { detail: text })), data)
        .catch(() => undefined),
  });
  await page.exposeBinding('toStation', (_source, data: string) => {
    sent.push(data);
    port.emit('message', { data });
  });
  station.surfaces.acceptPort(surface, `${surface}-1`, port);
  await page.addInitScript((channel) => {
    const { toStation } = window as unknown as { toStation: (data: string) => void };
    const lend = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => toStation(data as string);
      window.addEventListener('from-station', (event) => port1.postMessage((event as CustomEvent<string>).detail));
      // Noise that a page must not take for its port.
      window.postMessage(channel, '*');
      window.postMessage('another', '*', [new MessageChannel().port1]);
      window.postMessage(channel, '*', [port2]);
    };
    Object.defineProperty(window, 'beehive', { value: { port: lend } });
  }, PORT_CHANNEL);
  return sent;
}

test.each(SURFACES)(
  'the page of the %s comes up over its port, without a complaint',
  async (surface) => {
    const data = makeFolder();
    await foundStation(loopbackHost(data), demoSeed, 'demo');
    const station = await openStation(loopbackHost(data));
    try {
      const { page, complaints, sent } = await openPage(surface, station);
      await page
        .getByText(surface === 'desk' ? '密码' : demoSeed.station.name.zh, { exact: false })
        .first()
        .waitFor({ timeout: 15_000 });
      expect(sent.length).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await page.close();
    } finally {
      await station.stop();
    }
  },
  60_000,
);
