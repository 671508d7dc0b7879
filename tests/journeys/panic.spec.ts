import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { listenTo } from './hall-sound.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-panic-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('in fear: a blind chord while writing; colleague and head are told, the hall is not, and the own screen shows a dot', async ({
  browser,
}) => {
  const pageAt = async (url: string, view = { width: 1440, height: 900 }) => {
    const page = await (await browser.newContext({ viewport: view })).newPage();
    const heard = await listenTo(page);
    await page.goto(url);
    return { page, heard };
  };
  const deskOf = async (number: string) => {
    const { page, heard } = await pageAt(station.urls.desk);
    const staff = staffAt(page, words);
    await staff.signIn(number, demoStaff(number).pin);
    return {
      ...{ page, heard, staff },
      banner: page.locator('.panic-banner'),
      dot: page.locator('.panic-button'),
    };
  };
  const counter = demoSeed.counters[0]?.name.zh ?? '';
  const [pressing, colleague, head] = [await deskOf('8001'), await deskOf('8002'), await deskOf('9001')];
  await pressing.staff.openCounter(counter);
  const board = await pageAt(station.urls.board, VIEWS.wide);
  const kiosk = await pageAt(station.urls.kiosk, VIEWS.tall);
  await expect(board.page.locator('.now-calling')).toBeVisible();
  await expect(kiosk.page.getByText(demoSeed.services.at(-1)?.name.zh ?? '')).toBeVisible();
  // The clock on the board may go on.
  const told = async () => [
    (await board.page.locator('main').innerText()).replace(/\d\d:\d\d/, ''),
    await kiosk.page.locator('body').innerText(),
  ];
  const before = await told();

  // The station is writing something down; the other hand need not leave the pen.
  await pressing.staff.part('library');
  await pressing.page.getByRole('searchbox').or(pressing.page.getByRole('textbox')).first().focus();
  await expect(pressing.page.getByText(/^共 \d+ 个$/)).toBeVisible();
  const calm = await pressing.page.locator('body').innerText();
  await pressing.page.keyboard.press('Control+Shift+X');
  for (const { banner } of [colleague, head]) {
    await expect(banner).toContainText(counter);
    await expect(banner).toContainText(words('desk:panic.quietly'));
  }
  await expect(pressing.dot).toHaveAttribute('data-standing', 'sent');
  await expect(pressing.banner).toBeEmpty();
  // Not one word more than before, and the ring is as small as it was.
  expect(await pressing.page.locator('body').innerText()).toBe(calm);
  expect((await pressing.dot.locator('.icon').boundingBox())?.width).toBeLessThanOrEqual(16);
  expect(await told()).toEqual(before);
  await expectSound(pressing.page, 'panic-own-desk');
  await expectSound(colleague.page, 'panic-other-desk');

  await colleague.banner.getByRole('button', { name: words('desk:panic.come') }).click();
  await expect(pressing.dot).toHaveAttribute('data-standing', 'coming');
  await expect(head.banner).toContainText(
    words('desk:panic.others', { names: '' })
      .replace(/^\s+|：?\s*$/g, '')
      .slice(-4),
  );
  await colleague.banner.getByRole('button', { name: words('desk:panic.end.handled') }).click();
  for (const { banner } of [colleague, head]) await expect(banner).toBeEmpty();
  await expect(pressing.dot).toHaveAttribute('data-standing', 'calm');
  await head.staff.part('head');
  await expect(head.page.getByRole('region', { name: words('desk:panic.today') })).toContainText(counter);

  // From the first press to the last, nothing was heard anywhere.
  for (const { heard } of [pressing, colleague, head, board, kiosk]) expect(await heard()).toEqual([]);
});

test('the button does the same, and the head sets notices and sound of the board beside it', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1400 } })).newPage();
  await page.goto(station.urls.desk);
  const staff = staffAt(page, words);
  await staff.signIn('9001', demoStaff('9001').pin);
  await page.getByRole('button', { name: words('desk:panic.button.calm') }).click();
  await expect(page.locator('.panic-button')).toHaveAttribute('data-standing', 'sent');

  const board = await (await browser.newContext({ viewport: VIEWS.wide })).newPage();
  await board.goto(station.urls.board);
  await staff.part('head');
  const notices = page.getByRole('region', { name: words('desk:hall.notices') });
  await notices.getByRole('button', { name: words('desk:hall.newNotice') }).click();
  await notices.getByLabel(words('desk:hall.textZh')).fill('本周六照常开门');
  await notices.getByLabel(words('desk:hall.textEn')).fill('Open this Saturday as usual');
  const until = notices.getByRole('group', { name: words('desk:hall.lastDay') }).getByRole('spinbutton');
  const day = new Date(Date.now() + 9 * 24 * 3_600_000).toISOString().slice(0, 10).split('-');
  for (const [nth, part] of day.entries()) {
    await until.nth(nth).focus();
    await page.keyboard.type(part);
  }
  await notices.scrollIntoViewIfNeeded();
  await expectSound(page, 'hall-notice-form');
  await notices.getByRole('button', { name: words('desk:hall.post') }).click();
  await expect(notices.getByText('本周六照常开门')).toBeVisible();
  // Its turn comes between the pieces of publicity, twelve seconds each.
  await expect(board.locator('.notice-strip .shown', { hasText: 'Open this Saturday as usual' })).toBeVisible({
    timeout: 40_000,
  });

  const sound = page.getByRole('region', { name: words('desk:hall.sound') });
  await sound.getByRole('slider', { name: words('desk:hall.voice') }).focus();
  await page.keyboard.press('Home');
  await sound.getByRole('button', { name: words('desk:hall.addSpan') }).click();
  await sound.scrollIntoViewIfNeeded();
  await expectSound(page, 'hall-sound');
  await sound.getByRole('button', { name: words('desk:hall.save') }).click();
  await expect(sound.getByText(words('desk:hall.off'), { exact: true })).toBeVisible();
  await expect(sound.getByRole('spinbutton')).toHaveCount(4);

  await notices.getByRole('button', { name: words('desk:hall.takeDownOf', { text: '本周六照常开门' }) }).click();
  await expect(board.getByText('Open this Saturday as usual')).toHaveCount(0);
});
