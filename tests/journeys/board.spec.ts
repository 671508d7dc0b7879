import { type Browser, expect, type Page } from '@playwright/test';
import type { boardContract } from '../../shared/contract/board/contract.ts';
import { clockTime, dayOf } from '../../shared/domain/station-day.ts';
import { asMillis, HOUR } from '../../shared/domain/millis.ts';
import { callNext, COUNTERS, type Hall, openHall } from './hall.ts';
import { type Heard, listenTo } from './hall-sound.ts';
import { expectSound } from './sound-screen.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
let hall: Hall;
test.beforeEach(async () => {
  hall = await openHall();
});
test.afterEach(() => hall.end());

/** A board with a voice and a sound card; touched once, as the browser wants it before it may sound. */
async function boardOf(browser: Browser) {
  const page = await (await browser.newContext({ viewport: VIEWS.wide })).newPage();
  const heard = await listenTo(page);
  await page.goto(hall.station.urls.board);
  await expect(page.getByRole('heading', { name: words('board:nowCalling') })).toBeVisible();
  await page.mouse.click(5, 5);
  const voice = async () => (await heard()).filter(({ what }) => what !== 'chime');
  return { page, heard, voice };
}
/** Calls that the station does not know to have been said to the end. */
async function unsaid() {
  const { api, close } = await hall.station.connect<typeof boardContract>('board');
  const { calls } = await api.show({});
  close();
  return calls.filter(({ announced }) => !announced);
}
const calling = (page: Page) => page.locator('.now-calling.new');
const numberIn = (page: Page) => page.locator('.now-calling .number');
const spelled = (digits: string) => [...digits].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
/** What is said when this number goes to the nth counter. */
const said = (number: string, nth: number) =>
  `请，${number[0]} ${spelled(number.slice(1))}号，到，${(COUNTERS[nth]?.name.zh ?? '').replace(/\d/, spelled)}`;
const begun = (all: readonly Heard[]) => all.filter(({ what }) => what === 'begins').map((one) => one.words);

test('complaint 7, check 4: the next call does not cut off the one being spoken; two within a second are said whole, in order, number and counter', async ({
  browser,
}) => {
  const [first, second] = [await hall.take(), await hall.take()];
  const [one, two] = [await hall.clerk(0), await hall.clerk(1)];
  const { page, voice } = await boardOf(browser);
  await callNext(one);
  await callNext(two);
  await expect(numberIn(page)).toHaveText(first);
  await expect(calling(page)).toBeVisible();
  await expect(numberIn(page)).toHaveText(second, { timeout: 20_000 });
  await expect(calling(page)).toHaveCount(0, { timeout: 20_000 });
  const all = await voice();
  expect(all.map(({ what }) => what)).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(begun(all)).toEqual([said(first, 0), said(second, 1)]);
});

test('complaint 9: the last six numbers stay on the board, the new one flashes', async ({ browser }) => {
  const numbers: string[] = [];
  for (let nth = 0; nth < 7; nth += 1) numbers.push(await hall.take());
  const clerk = await hall.clerk(0);
  for (let nth = 0; nth < 6; nth += 1) {
    const { ticketId } = await callNext(clerk);
    await clerk.tickets.finish({ ticketId });
  }
  const { page } = await boardOf(browser);
  const last = page.locator('.last-calls .number');
  await expect(last).toHaveText(numbers.slice(0, 6).toReversed());
  await expect(calling(page)).toHaveCount(0, { timeout: 60_000 });
  await callNext(clerk);
  await expect(calling(page)).toContainText(numbers[6] ?? '');
  expect(await calling(page).evaluate((panel) => getComputedStyle(panel).animationName)).toBe('blink');
  await expect(last).toHaveText(numbers.slice(1).toReversed());
});

test('complaint 10: the board shows a recall as well as a call, without being asked', async ({ browser }) => {
  const number = await hall.take();
  const clerk = await hall.clerk(0);
  const { page, voice } = await boardOf(browser);
  const { ticketId } = await callNext(clerk);
  await expect(calling(page)).toContainText(number);
  await expect(calling(page)).toHaveCount(0, { timeout: 20_000 });
  await clerk.tickets.recall({ ticketId });
  await expect(calling(page)).toContainText(number);
  await expect.poll(async () => begun(await voice()).length).toBe(2);
});

test('check 6: killed in the middle of a call, the board comes back with it and says it; what was said is not said again', async ({
  browser,
}) => {
  const [first, second] = [await hall.take(), await hall.take()];
  const clerk = await hall.clerk(0);
  const before = await boardOf(browser);
  const { ticketId } = await callNext(clerk);
  await expect(calling(before.page)).toContainText(first);
  await expect(calling(before.page)).toHaveCount(0, { timeout: 20_000 });
  await expect.poll(unsaid).toEqual([]);
  // Said to the end: a page that is loaded again shows it and is silent.
  await before.page.reload();
  await expect(numberIn(before.page)).toHaveText(first);
  await before.page.waitForTimeout(1_500);
  expect(begun(await before.voice())).toEqual([]);

  await clerk.tickets.finish({ ticketId });
  await callNext(clerk);
  await expect(calling(before.page)).toContainText(second);
  await hall.killAndStart();
  await before.page.context().close();
  const after = await boardOf(browser);
  await expect(numberIn(after.page)).toHaveText(second);
  await expect(after.page.locator('.last-calls .number')).toHaveText([second, first]);
  await expect.poll(async () => begun(await after.voice())).toEqual([said(second, 0)]);
  await expect(calling(after.page)).toHaveCount(0, { timeout: 20_000 });
  await expect.poll(unsaid).toEqual([]);
  // Once more, and now nothing is left to say.
  await hall.killAndStart();
  const last = await boardOf(browser);
  await expect(numberIn(last.page)).toHaveText(second);
  await last.page.waitForTimeout(1_500);
  expect(await last.voice()).toEqual([]);
});

test('complaint 8: with the voice off the chime still rings; in quiet hours neither, but the screen flashes', async ({
  browser,
}) => {
  for (let nth = 0; nth < 3; nth += 1) await hall.take();
  const clerk = await hall.clerk(0);
  const head = await hall.head();
  const { page, heard } = await boardOf(browser);
  const callOut = async () => {
    const before = (await heard()).length;
    const { ticketId } = await callNext(clerk);
    await expect(calling(page)).toBeVisible();
    await expect(calling(page)).toHaveCount(0, { timeout: 20_000 });
    await clerk.tickets.finish({ ticketId });
    const all = (await heard()).slice(before);
    return [...new Set(all.map(({ what }) => what))];
  };
  expect(await callOut()).toEqual(['chime', 'begins', 'ends']);
  await head.hall.setSound({ chime: 60, voice: 0, quiet: [] });
  await page.waitForTimeout(500);
  expect(await callOut()).toEqual(['chime']);
  expect((await heard()).at(-1)?.loud).toBeCloseTo(0.3);
  // Quiet from an hour ago until an hour from now, whatever the hour.
  const time = (ms: number) => clockTime(asMillis(Date.now() + ms)).slice(0, 5);
  await head.hall.setSound({ chime: 60, voice: 100, quiet: [{ from: time(-HOUR), to: time(HOUR) }] });
  await expect(page.getByText(words('board:quietNow'))).toBeVisible();
  expect(await callOut()).toEqual([]);
});

test('notices turn between the calls and make way for one; nothing on the board jumps', async ({ browser }) => {
  await hall.take();
  const clerk = await hall.clerk(0);
  const head = await hall.head();
  const today = dayOf(asMillis(Date.now()));
  for (const [zh, en] of [
    [
      '办理居住证签注请带身份证和租房合同原件',
      'For the yearly endorsement of your residence permit bring your ID card and your lease',
    ],
    ['转账前先打 96110 问一问', 'Ask 96110 before you transfer money'],
  ] as const)
    await head.hall.postNotice({ noticeId: null, text: { zh, en }, firstDay: today, lastDay: today });
  const { page } = await boardOf(browser);
  const strip = page.locator('.notice-strip');
  const shown = strip.locator('.notices > .shown');
  await expect(strip).toBeVisible();
  const [first, box] = [await shown.innerText(), await strip.boundingBox()];
  await expect(shown).not.toHaveText(first.replaceAll('\n', ''), { timeout: 15_000 });
  expect(await strip.boundingBox()).toEqual(box);
  const panel = await page.locator('.now-calling').boundingBox();
  await expectSound(page, 'board-notices');
  await callNext(clerk);
  await expect(calling(page)).toBeVisible();
  await expect(strip).toBeHidden();
  expect(await page.locator('.now-calling').boundingBox()).toEqual(panel);
  await expectSound(page, 'board-calling');
  await expect(calling(page)).toHaveCount(0, { timeout: 20_000 });
  await expect(strip).toBeVisible();
});
