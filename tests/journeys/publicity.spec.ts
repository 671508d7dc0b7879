import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openPublicityTable } from '../../main/search/publicity-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import { PUBLICITY_LENGTH } from '../../shared/domain/publicity.ts';
import { NOTICE_LENGTH } from '../../shared/domain/own-notice.ts';
import { demoStaff } from '../make/demo.ts';
import { makePiece } from '../make/publicity.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { test } from './test.ts';
import { ALL_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const SECOND = 1_000;
const SHIPPED = openPublicityTable(RESOURCES_DIR).pieces.map(({ piece }) => piece.title.zh);
/** The longest that the head may write. */
const filled = (zh: number, en: number) => ({
  zh: '宣传内容很长'.repeat(zh).slice(0, zh),
  en: 'Publicity words '
    .repeat(en)
    .slice(0, en - 1)
    .trim(),
});
const LONGEST = makePiece({
  title: filled(PUBLICITY_LENGTH.title.zh, PUBLICITY_LENGTH.title.en),
  line: filled(NOTICE_LENGTH.zh, NOTICE_LENGTH.en),
  text: filled(PUBLICITY_LENGTH.text.zh, PUBLICITY_LENGTH.text.en),
  source: filled(PUBLICITY_LENGTH.source.zh, PUBLICITY_LENGTH.source.en),
});

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-publicity-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const zh = wordsOf('zh');
const rest = (page: Page) => page.locator('.rest');
const homeIn = (page: Page, language: 'zh' | 'en') =>
  page.getByRole('heading', { name: wordsOf(language)('kiosk:home.title') });
/** What the piece on the screen is called. */
const shownTitle = async (page: Page) => (await page.locator('.publicity-piece .title').first().innerText()).trim();

/** A kiosk that has its pieces; nobody touches it. */
async function openKiosk(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto(station.urls.kiosk);
  await expect(homeIn(page, 'zh')).toBeVisible();
  await expect(page.getByRole('button', { name: zh('kiosk:piece.entry') })).toBeVisible();
}

/** Nothing of a piece lies under the buttons or is cut off below. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const floor = document.querySelector('.rest > main')?.getBoundingClientRect().bottom ?? 0;
    return [...document.querySelectorAll('.rest .publicity-piece > *')]
      .filter((part) => part.getBoundingClientRect().bottom > floor)
      .map(({ className }) => className);
  });

async function headOf() {
  const { api } = await station.connect<typeof deskContract>('desk');
  await api.session.signIn({ number: '9001', pin: demoStaff('9001').pin });
  return api;
}

for (const { language, view } of ALL_VIEWS) {
  test(`at rest and read, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const words = wordsOf(language);
    const page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
    const citizen = citizenAt(page, words);
    const sound = (screen: string) => expectSound(page, `publicity-${screen}-${language}-${view}`);
    await openKiosk(page);
    if (language === 'en') await page.getByRole('radio', { name: words('language.en') }).click();
    await page.clock.runFor(1 * SECOND);
    await sound('0-home');
    // Whoever spoke English has gone: a little longer, and it rests in both languages.
    await page.clock.runFor((language === 'en' ? 61 : 45) * SECOND);
    await expect(rest(page)).toBeVisible();
    await sound('1-rest');
    await page.locator('.rest-read').tap();
    if (language === 'en') await page.getByRole('radio', { name: words('language.en') }).click();
    await expect(page.getByRole('heading', { name: words('kiosk:piece.title') })).toBeVisible();
    await page.clock.runFor(1 * SECOND);
    await sound('2-piece');
    await page.getByRole('radio', { name: words('kiosk:consult.sizeLargest') }).click();
    await sound('3-piece-largest');
    await citizen.tap(words('kiosk:piece.next'));
    await page.clock.runFor(1 * SECOND);
    await sound('4-piece-next');
    await citizen.tap(words('kiosk:consult.person'));
    await expect(page.getByRole('heading', { name: words('kiosk:ticket.title') })).toBeVisible();
  });
}

test('rests only when nobody has touched the home screen for a while, and shows one piece after the other', async ({
  page,
}) => {
  await openKiosk(page);
  await page.clock.runFor(40 * SECOND);
  await page.mouse.click(5, 5);
  await page.clock.runFor(40 * SECOND);
  await expect(rest(page)).toHaveCount(0);
  await page.clock.runFor(6 * SECOND);
  await expect(rest(page)).toBeVisible();
  const seen = new Set<string>();
  for (let nth = 0; nth < 3; nth += 1) {
    seen.add(await shownTitle(page));
    await page.clock.runFor(15 * SECOND);
  }
  expect(seen.size).toBe(3);
  for (const title of seen) expect(SHIPPED).toContain(title);
});

test('a touch leads home and does nothing else there', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: VIEWS.tall, hasTouch: true })).newPage();
  await openKiosk(page);
  const tile = page.getByRole('button', { name: new RegExp(zh('kiosk:home.quarrel')) });
  const box = await tile.boundingBox();
  if (box === null) throw new Error('the tile is nowhere');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.clock.runFor(46 * SECOND);
  await expect(rest(page)).toBeVisible();
  await page.touchscreen.tap(x, y);
  await expect(homeIn(page, 'zh')).toBeVisible();
  await page.clock.runFor(1 * SECOND);
  await expect(homeIn(page, 'zh')).toBeVisible();
  // And the next touch is one of the home screen.
  await tile.tap();
  await expect(page.getByRole('heading', { name: zh('kiosk:category.title') })).toBeVisible();
  // In the middle of a visit it never rests.
  await page.clock.runFor(100 * SECOND);
  await expect(rest(page)).toHaveCount(0);
});

test('whoever reads and goes away is asked first; then it rests again', async ({ page }) => {
  await openKiosk(page);
  await page.getByRole('button', { name: zh('kiosk:piece.entry') }).click();
  await expect(page.getByRole('heading', { name: zh('kiosk:piece.title') })).toBeVisible();
  await page.clock.runFor(121 * SECOND);
  await expect(page.getByText(zh('kiosk:idle.title'))).toBeVisible();
  await page.clock.runFor(61 * SECOND);
  await expect(rest(page)).toBeVisible();
});

test('what the head posts comes at once, to the kiosk and to the strip of the board; the longest is whole', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const head = await headOf();
  for (const { pieceId, origin } of (await head.publicity.list({})).pieces)
    if (origin === 'shipped') await head.publicity.takeDown({ pieceId });
  const { pieceId } = await head.publicity.post({ pieceId: null, piece: LONGEST });
  for (const view of ['tall', 'wide'] as const) {
    const page = await (await browser.newContext({ viewport: VIEWS[view] })).newPage();
    await openKiosk(page);
    await page.clock.runFor(46 * SECOND);
    await expect(rest(page)).toBeVisible();
    expect(await shownTitle(page)).toBe(LONGEST.title.zh);
    await expectSound(page, `publicity-longest-${view}`);
    expect(await cutOff(page)).toEqual([]);

    const board = await (await browser.newContext({ viewport: VIEWS[view] })).newPage();
    await board.goto(station.urls.board);
    const shown = board.locator('.notice-strip .shown');
    await expect(shown).toContainText(LONGEST.line.zh);
    await expect(shown).toContainText(zh('publicityKind.fraud-warning'));
    await expectSound(board, `publicity-board-${view}`);
    if (view === 'tall') continue;
    // Taken down while it is shown: the kiosk has nothing left to show, and is at home.
    await head.publicity.takeDown({ pieceId });
    await expect(homeIn(page, 'zh')).toBeVisible();
    await expect(board.locator('.notice-strip')).toHaveCount(0);
    await page.clock.runFor(60 * SECOND);
    await expect(rest(page)).toHaveCount(0);
  }
});
