import { type Browser, expect, type Page } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { demoSeed } from '../make/demo.ts';
import { openTimedStation, type TimedStation } from '../make/timed-station.ts';
import { type Fingers, fingersOn, middleOf, type Spot } from './finger.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

/** What hands do to a kiosk that are old, hurried, wet or five years old. */
const words = wordsOf('zh');
let station: TimedStation;
test.beforeAll(async () => {
  station = await openTimedStation('2026-11-23T09:00:00+08:00');
});
test.afterAll(() => station.end());

const nameOf = (serviceId: string) => demoSeed.services.find((one) => one.serviceId === serviceId)?.name.zh ?? '';
const tileOf = (page: Page, serviceId: string) => page.getByRole('button', { name: new RegExp(nameOf(serviceId)) });
const home = (page: Page) => page.getByRole('heading', { name: words('kiosk:home.title') });
const number = (page: Page) => page.getByRole('heading', { name: words('kiosk:ticket.title') });

/** How many numbers this station has given, of all services. */
async function given(): Promise<number> {
  const { api, close } = await station.connect<typeof kioskContract>('kiosk');
  const offered = await api.tickets.services();
  close();
  return offered.reduce((sum, { waiting }) => sum + waiting, 0);
}

async function kiosk(browser: Browser) {
  const context = await browser.newContext({ viewport: VIEWS.tall, hasTouch: true });
  const page = await context.newPage();
  await page.goto(station.urls.kiosk);
  const fingers = await fingersOn(page);
  await settled(page);
  const [advice, register] = [
    await middleOf(tileOf(page, 'consultation')),
    await middleOf(page.getByRole('button', { name: words('kiosk:declare.tileHint') })),
  ];
  return { page, fingers, advice, register };
}

/** The home screen, once it takes touches: a new screen takes none for a moment. */
async function settled(page: Page): Promise<void> {
  await expect(tileOf(page, 'consultation')).toBeVisible();
  await page.waitForTimeout(500);
}

/** One more tap, where somebody would tap: a number comes, and it is the only one since `before`. */
async function usable(page: Page, fingers: Fingers, tile: Spot, before: number): Promise<void> {
  // The finger landed on the tile beside: its screen has a way back.
  if (await page.getByRole('heading', { name: words('kiosk:declare.title') }).isVisible()) {
    await page.getByRole('button', { name: words('action.home') }).click();
    await settled(page);
  }
  if (await home(page).isVisible()) await fingers.tap(tile);
  await expect(number(page)).toBeVisible();
  expect(await given()).toBe(before + 1);
}

test('complaint 3, check 1: “I tapped twice and had two numbers”: ten taps within two seconds give one', async ({
  browser,
}) => {
  const { page, fingers, advice } = await kiosk(browser);
  const before = await given();
  for (let tap = 0; tap < 10; tap += 1) {
    await fingers.tap(advice);
    await page.waitForTimeout(120);
  }
  await expect(number(page)).toBeVisible();
  expect(await given()).toBe(before + 1);
  // The last of them has not closed the number, and whoever comes next gets another.
  const first = await page.locator('.waiting-number').innerText();
  await page.getByRole('button', { name: words('action.done') }).click();
  await settled(page);
  await fingers.tap(advice);
  await expect(number(page)).toBeVisible();
  await expect(page.locator('.waiting-number')).not.toHaveText(first);
  expect(await given()).toBe(before + 2);
});

test('complaint 3: both hands at once, on one tile and on two, give one number', async ({ browser }) => {
  const { page, fingers, ...spots } = await kiosk(browser);
  for (const other of ['advice', 'register'] as const) {
    const before = await given();
    const near = { x: spots[other].x + 40, y: spots[other].y + 10 };
    await fingers.down(spots.advice, near);
    await fingers.up();
    await page.waitForTimeout(300);
    expect(await given()).toBeLessThanOrEqual(before + 1);
    await usable(page, fingers, spots.advice, before);
    await page.reload();
    await settled(page);
  }
});

const ASIDE: Spot = { x: 8, y: 900 };
type Slip = (fingers: Fingers, tile: Spot, other: Spot, page: Page) => Promise<void>;
const SLIPS: readonly { what: string; slip: Slip }[] = [
  {
    what: 'off the tile, lifted beside it',
    slip: async (fingers, tile) => {
      await fingers.down(tile);
      for (const part of [0.3, 0.6, 1])
        await fingers.move({ x: tile.x + (ASIDE.x - tile.x) * part, y: tile.y + (ASIDE.y - tile.y) * part });
      await fingers.up();
    },
  },
  {
    what: 'onto another tile',
    slip: async (fingers, tile, other) => {
      await fingers.down(tile);
      await fingers.move({ x: (tile.x + other.x) / 2, y: (tile.y + other.y) / 2 });
      await fingers.move(other);
      await fingers.up();
    },
  },
  {
    what: 'off the glass',
    slip: async (fingers, tile) => {
      await fingers.down(tile);
      await fingers.move({ x: tile.x, y: tile.y - 60 });
      await fingers.cancel();
    },
  },
  {
    what: 'off the tile and back',
    slip: async (fingers, tile) => {
      await fingers.down(tile);
      await fingers.move(ASIDE);
      await fingers.move(tile);
      await fingers.up();
    },
  },
  {
    what: 'nowhere: pressed hard and long',
    slip: async (fingers, tile, _other, page) => {
      await fingers.down(tile);
      await page.waitForTimeout(1_200);
      await fingers.move({ x: tile.x + 3, y: tile.y + 2 });
      await fingers.up();
    },
  },
  {
    what: 'while another finger rests on the screen',
    slip: async (fingers, tile, other) => {
      await fingers.down(ASIDE);
      await fingers.down(ASIDE, tile);
      await fingers.move(ASIDE, other);
      await fingers.up();
    },
  },
];

test('complaint 5, check 1: “my finger slipped and the kiosk was dead”: at most one number, and the next tap works', async ({
  browser,
}) => {
  const { page, fingers, advice, register } = await kiosk(browser);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  for (const { what, slip } of SLIPS)
    await test.step(`slipped ${what}`, async () => {
      const before = await given();
      await slip(fingers, advice, register, page);
      await page.waitForTimeout(300);
      expect(await given(), what).toBeLessThanOrEqual(before + 1);
      await usable(page, fingers, advice, before);
      await page.reload();
      await settled(page);
    });
  await test.step('slipped off the tile with a mouse', async () => {
    const before = await given();
    await page.mouse.move(advice.x, advice.y);
    await page.mouse.down();
    await page.mouse.move(ASIDE.x, ASIDE.y, { steps: 4 });
    await page.mouse.up();
    expect(await given()).toBe(before);
    await usable(page, fingers, advice, before);
  });
  expect(complaints).toEqual([]);
});
