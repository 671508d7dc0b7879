import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import type { Surface } from '../../main/host/surface-server.ts';
import { serveStation } from '../make/served-station.ts';
import { testBrowser } from '../make/test-browser.ts';
import { keepsPagePromise } from './page-promise.ts';
import { listen } from './page-complaints.ts';

let browser: Browser;
beforeAll(async () => {
  const { path, args } = await testBrowser();
  browser = await chromium.launch({ executablePath: path, args: [...args, '--disable-gpu'] });
});
afterAll(() => browser.close());

keepsPagePromise('the loopback host', async (dataDir) => {
  const served = await serveStation(dataDir);
  const complaints: string[] = [];
  const contexts = new Map<Surface, Awaited<ReturnType<Browser['newContext']>>>();
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await Promise.all([...contexts.values()].map((context) => context.close()));
    contexts.clear();
    return served.end(signal);
  };
  return {
    complaints,
    async page(surface) {
      const known = contexts.get(surface)?.pages()[0];
      if (known !== undefined) return known;
      const context = await browser.newContext({ locale: 'zh-CN' });
      contexts.set(surface, context);
      const page = await context.newPage();
      listen(page, complaints);
      await page.goto(served.urls[surface]);
      return page;
    },
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
});
