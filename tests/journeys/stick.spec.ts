import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { demoStaff } from '../make/demo.ts';
import { startPostgres, type TestPostgres } from '../make/postgres.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf } from './views.ts';
import { wordsOf } from './words.ts';

/** A station that no network reaches: the head writes the stick, the district answers on it, the head reads it. */
let folder: string;
let stick: string;
let postgres: TestPostgres;
let station: ServedStation;
let centre: { url: string; keys: string; code: string };

async function command(...args: readonly string[]): Promise<Record<string, string>> {
  const { code, out, err } = await runStation([...args, '--json']);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${err}`);
  return JSON.parse(out) as Record<string, string>;
}

test.beforeEach(async () => {
  test.setTimeout(480_000);
  folder = mkdtempSync(join(tmpdir(), 'beehive-stick-'));
  stick = join(folder, 'stick');
  const data = join(folder, 'station');
  postgres = await startPostgres();
  const url = await postgres.newDatabase();
  const keysFile = join(folder, 'bundle-keys.pem');
  const { station: code = '' } = await command('init', '--data', data, '--demo');
  await command('centre-init', '--url', url, '--station', code);
  const { keys: districtKeys } = await command('centre-bundle-keys', '--keys', keysFile);
  await command('settings', '--data', data, `bundleKeys=${districtKeys}`, `bundleFolder=${stick}`);
  const { keys = '' } = await command('bundle-keys', '--data', data);
  await command('centre-station-keys', '--url', url, '--station', code, '--station-keys', keys);
  centre = { url, keys: keysFile, code };
  station = await serveStation(data);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const { language, viewport } of oneOf(
  [
    { language: 'zh', viewport: { width: 1920, height: 1080 } },
    { language: 'en', viewport: { width: 1080, height: 1920 } },
  ] as const,
  'en',
)) {
  test(`what the head writes onto the stick is at the district, and its answer is read from it: ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(480_000);
    const words = wordsOf(language);
    const context = await browser.newContext({ viewport, hasTouch: true });
    const page = await context.newPage();
    await page.goto(station.urls.desk);
    if (language === 'en') await page.getByRole('radio', { name: words('language.en') }).click();
    const head = demoStaff('9001');
    const staff = staffAt(page, words);
    await staff.signIn(head.number, head.pin);
    await staff.part('head');

    const card = page.getByRole('region', { name: words('desk:stick.title'), exact: true });
    const press = (key: string) => card.getByRole('button', { name: words(`desk:stick.${key}`), exact: true }).click();
    const sound = async (name: string) => {
      await card.scrollIntoViewIfNeeded();
      await expectSound(page, `stick-${name}-${language}`);
    };
    const { fingerprint = '' } = await command('bundle-keys', '--data', join(folder, 'station'));
    await expect(card.getByText(fingerprint)).toBeVisible();

    // Not plugged in yet.
    await press('write');
    await expect(card.getByRole('alert')).toHaveText(words('refusal.stick-missing'));

    mkdirSync(stick);
    await press('write');
    await expect(card.getByRole('status')).toHaveText(
      new RegExp(words('desk:stick.written', { count: 0 }).replace('0', '[1-9]\\d*')),
    );
    await expect(card.getByText(words('desk:stick.ownDisk'))).toBeVisible();
    await sound('01-written');

    const at = ['--url', centre.url, '--keys', centre.keys] as const;
    await command('centre-bundle-in', ...at, '--from', stick);
    await command('centre-bundle-out', ...at, '--to', stick);

    // Pulled out too early on the way back: said so, and nothing else happens.
    const answer = readdirSync(stick).find((name) => name.includes('from-district')) ?? '';
    const whole = readFileSync(join(stick, answer));
    writeFileSync(join(stick, answer), whole.subarray(0, whole.length - 10));
    await press('read');
    await expect(card.getByRole('alert')).toHaveText(words('desk:stick.refused', { why: words('bundleFault.cut') }));

    writeFileSync(join(stick, answer), whole);
    await press('read');
    await expect(card.getByRole('status')).toHaveText(
      new RegExp(words('desk:stick.readDone', { received: 0, waiting: 0 }).replace(/0([^0]*)$/, '\\d+$1')),
    );
    await expect(card.getByRole('definition').nth(1)).toHaveText(words('desk:sync.noneParked'));
    await sound('02-read');
    await press('read');
    await expect(card.getByRole('status')).toHaveText(words('desk:stick.known'));
  });
}
