import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ensurePages } from '../../main/cli/ensure-pages.ts';
import { initStation } from '../../main/cli/init.ts';
import { PORT_CHANNEL } from '../../main/host/electron/port-channel.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { serveLoopback } from '../../main/host/loopback/serve-loopback.ts';
import { openStation } from '../../main/station/station.ts';
import { citizenAt } from '../journeys/citizen.ts';
import { wordsOf } from '../journeys/words.ts';
import { makeFolder } from '../make/core.ts';
import { testBrowser } from '../make/test-browser.ts';

/**
 * The way of a port from the Electron preload to a page, without Electron: the real preload in a real
 * isolated world of Chromium, the real kiosk page beside it, the real station behind the port. Electron's
 * own part, carrying the port from the main process to the preload, is played by the debugger.
 */
let browser: Browser;
beforeAll(async () => {
  const { path, args } = await testBrowser();
  browser = await chromium.launch({ executablePath: path, args: [...args, '--disable-gpu'] });
});
afterAll(() => browser.close());

/** The preload as it is shipped: one script that may ask for nothing but electron. */
async function preloadScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('../../main/host/electron/preload.ts', import.meta.url)), formats: ['cjs'] },
      rollupOptions: { external: ['electron'] },
    },
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('the preload was not built');
  return bundle.output[0].code;
}

const WORLD = 'preload';

/** Stands for Electron in the preload's world. `toStation` is a binding of the debugger. */
const electronOfThePreload = (preload: string) => `(() => {
  const listeners = {};
  let line;
  globalThis.fromStation = (data) => line.postMessage(data);
  const electron = {
    contextBridge: {
      // Functions cannot be handed across worlds here; an event of the shared document can.
      exposeInMainWorld: (name, api) => document.addEventListener('call ' + name, (event) => api[event.detail]()),
    },
    ipcRenderer: {
      on: (channel, listener) => (listeners[channel] = listener),
      send: (channel) => {
        const { port1, port2 } = new MessageChannel();
        line = port1;
        port1.onmessage = ({ data }) => toStation(data);
        listeners[channel]({ ports: [port2] });
      },
    },
  };
  const require = (name) => { if (name !== 'electron') throw new Error('a sandboxed preload has no ' + name); return electron; };
  ((require, exports, module) => {${preload}})(require, {}, {});
})();`;

/** What the page sees of the bridge. */
const bridgeOfThePage = `window.beehive = { port: () => void document.dispatchEvent(new CustomEvent('call beehive', { detail: 'port' })) };`;

async function playElectron(
  page: Page,
  connect: () => { send(data: unknown): void; onData(take: (data: unknown) => void): void },
): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  let context: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.name === WORLD) context = made.id;
  });
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'toStation', executionContextName: WORLD });
  const line = connect();
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'toStation') line.send(payload);
  });
  line.onData((data) => {
    if (typeof data !== 'string' || context === undefined) throw new Error('only text goes over this line');
    void cdp.send('Runtime.evaluate', { contextId: context, expression: `fromStation(${JSON.stringify(data)})` });
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: electronOfThePreload(await preloadScript()),
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: bridgeOfThePage });
  return cdp;
}

test('the kiosk page works over the port its preload hands it, and opens no other line', {
  timeout: 90_000,
}, async () => {
  const data = makeFolder();
  await initStation({ data, demo: true, code: '' });
  const station = await openStation(loopbackHost(data));
  onTestFinished(() => station.stop());
  const sockets: string[] = [];
  const served = await serveLoopback({
    surprise: (error) => expect.fail(String(error)),
    port: 0,
    rendererDir: ensurePages(),
    surfaces: { ...station.surfaces, acceptSocket: (surface) => void sockets.push(surface) },
  });
  onTestFinished(() => served.close());
  const page = await browser.newPage({ locale: 'zh-CN' });
  onTestFinished(() => page.close());
  await playElectron(page, () => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port2.close());
    station.surfaces.acceptPort('kiosk', 'kiosk-1', port1);
    port1.start();
    return { send: (sent) => port2.postMessage(sent), onData: (take) => void port2.on('message', take) };
  });
  await page.goto(served.kiosk);
  const number = await citizenAt(page, wordsOf('zh')).takeNumber('政策咨询');
  expect(number).toMatch(/^[A-Z]0*1$/);
  expect(sockets).toEqual([]);
});

test('the page and the preload call the message by one name', async () => {
  const { readFile } = await import('node:fs/promises');
  const page = await readFile(new URL('../../renderer/rpc/port-from-host.ts', import.meta.url), 'utf8');
  expect(page).toContain(`'${PORT_CHANNEL}'`);
});
