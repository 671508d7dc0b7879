import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { initDemo } from '../make/init-demo.ts';
import { serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { test } from './test.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
const SECOND = 1_000;

test.describe('a citizen walks away, and the plug is pulled', () => {
  let folder: string;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beehive-alone-'));
    await initDemo(folder);
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a warning of at least twenty seconds, one tap stays; then nothing personal is left', async ({ page }) => {
    const station = await serveStation(folder);
    try {
      await page.clock.install();
      await page.goto(station.urls.kiosk);
      const citizen = citizenAt(page, words);
      await citizen.fillIntake();
      await page.clock.runFor(121 * SECOND);
      await expect(page.getByText(words('kiosk:idle.title'))).toBeVisible();
      await page.clock.runFor(20 * SECOND);
      await expect(page.getByText(words('kiosk:idle.title'))).toBeVisible();
      await citizen.tap(words('kiosk:idle.stay'));
      await expect(page.getByRole('heading', { name: words('kiosk:mediators.title') })).toBeVisible();

      await page.clock.runFor(160 * SECOND);
      await expect(page.getByRole('heading', { name: words('kiosk:home.title') })).toBeVisible();
      const left = await page.evaluate(() =>
        [
          document.documentElement.outerHTML,
          JSON.stringify(localStorage),
          JSON.stringify(sessionStorage),
          location.href,
        ].join(' '),
      );
      for (const word of Object.values(TOLD)) expect(left).not.toContain(word);
      await page.goBack().catch(() => null);
      for (const word of Object.values(TOLD)) expect(await page.content()).not.toContain(word);
    } finally {
      await station.end('SIGTERM');
    }
  });

  test('the station is killed and started again: the screen says so, and what was typed is there again', async ({
    page,
  }) => {
    const port = String(20_000 + Math.floor(Math.random() * 20_000));
    const first = await serveStation(folder, '--port', port);
    await page.clock.install();
    await page.goto(first.urls.kiosk);
    const citizen = citizenAt(page, words);
    await citizen.tap(new RegExp(words('kiosk:home.quarrel')));
    await citizen.tap(new RegExp(words('category.11')));
    await citizen.tap(words('counterpart.employer'));
    await citizen.tap(words('ageBand.adult'));
    await page.getByRole('textbox').fill(TOLD.respondent);
    // Typing that has rested for a moment is safe.
    await page.waitForTimeout(1_000);
    await first.end('SIGKILL');
    await expect(page.getByText(words('line.down'))).toBeVisible();
    await page.clock.runFor(20 * SECOND);
    await expect(page.getByText(words('line.long'))).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveValue(TOLD.respondent);
    const second = await serveStation(folder, '--port', port);
    try {
      // A new start has new tokens: the browser is opened anew, as the host does.
      await page.goto(second.urls.kiosk);
      await expect(page.getByRole('heading', { name: words('kiosk:respondent.title') })).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveValue(TOLD.respondent);
    } finally {
      await second.end('SIGTERM');
    }
  });
});
