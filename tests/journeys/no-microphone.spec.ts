import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testBrowser } from '../make/test-browser.ts';
import { initDemo } from '../make/init-demo.ts';
import { serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { test } from './test.ts';
import { wordsOf } from './words.ts';

const browser = await testBrowser();
// The browser does not ask, and finds no device.
test.use({
  launchOptions: {
    executablePath: browser.path,
    args: [...browser.args, '--disable-gpu', '--use-fake-ui-for-media-stream'],
  },
});

test('a kiosk without a microphone says so, and telling in person leads on', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'beehive-deaf-'));
  await initDemo(folder);
  const station = await serveStation(folder);
  try {
    const words = wordsOf('zh');
    await page.goto(station.urls.kiosk);
    const citizen = citizenAt(page, words);
    await citizen.fillUpToStatement();
    await citizen.tap(words('kiosk:statement.speak'));
    await citizen.tap(words('kiosk:voice.start'));
    await expect(page.getByRole('alert').filter({ hasText: words('kiosk:voiceFailed.no-microphone') })).toBeVisible();
    await expectSound(page, 'voice-none-zh');
    await citizen.tap(words('action.back'));
    await citizen.tap(words('kiosk:statement.inPerson'));
    await expect(page.getByRole('heading', { name: words('kiosk:claims.title') })).toBeVisible();
  } finally {
    await station.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
});
