import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openPublicityTable } from '../../main/search/publicity-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { test } from './test.ts';
import { ALL_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const SECOND = 1_000;
const SHIPPED = openPublicityTable(RESOURCES_DIR).pieces.filter(({ piece }) => piece.kind !== 'results');

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-publicity-'));
  await runStation(['init', '--data', folder, '--demo']);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const rest = (page: Page) => page.locator('.rest');
const home = (page: Page, language: 'zh' | 'en') =>
  page.getByRole('heading', { name: wordsOf(language)('kiosk:home.title') });
/** What the piece on the screen is called, in Chinese. */
const shownTitle = async (page: Page) => (await page.locator('.publicity-piece .title').first().innerText()).trim();

async function openKiosk(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(station.urls.kiosk);
  await expect(home(page, 'zh')).toBeVisible();
}
async function untilAtRest(page: Page): Promise<void> {
  await page.clock.runFor(46 * SECOND);
  await expect(rest(page)).toBeVisible();
}

for (const { language, view } of ALL_VIEWS) {
  test(`at rest and read, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = wordsOf(language);
    const page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
    const citizen = citizenAt(page, words);
    const sound = (screen: string) => expectSound(page, `publicity-${screen}-${language}-${view}`);
    await openKiosk(page);
    if (language === 'en') await page.getByRole('radio', { name: words('language.en') }).click();
    await page.clock.runFor(1 * SECOND);
    await sound('0-home');
    await page.clock.runFor(62 * SECOND);
    await expect(rest(page)).toBeVisible();
    await sound('1-rest');
    await page.clock.runFor(15 * SECOND);
    await sound('2-rest-next');
    await page.locator('.rest-read').tap();
    if (language === 'en') await page.getByRole('radio', { name: words('language.en') }).click();
    await expect(page.getByRole('heading', { name: words('kiosk:piece.title') })).toBeVisible();
    await page.clock.runFor(1 * SECOND);
    await sound('3-piece');
    await page.getByRole('radio', { name: words('kiosk:consult.sizeLargest') }).click();
    await sound('4-piece-largest');
    await citizen.tap(words('kiosk:piece.next'));
    await page.clock.runFor(1 * SECOND);
    await sound('5-piece-next');
  });
}
