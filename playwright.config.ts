import { defineConfig } from '@playwright/test';
import { testBrowser } from './tests/make/test-browser.ts';

// Throws with what to install. A journey is never skipped because something is missing.
const browser = await testBrowser();

/** The journeys: people at the kiosk, the desks and the board, in a real browser over the loopback host. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/journeys',
  // Each file starts a station of its own. A board that speaks and a screen that waits for its citizen leave a core
  // idle: two cores play three files at a time.
  workers: 3,
  fullyParallel: false,
  // A journey that passes only at the second try has found something.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    headless: true,
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    trace: 'off',
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: browser.path,
      args: [
        ...browser.args,
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
