import { expect } from '@playwright/test';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { demoSeed } from '../make/demo.ts';
import { forgeSetup } from '../make/setup.ts';
import { pick } from './fields.ts';
import { test } from './test.ts';
import { openTimedHall } from './timed-hall.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
const nameOf = (serviceId: string) => demoSeed.services.find((one) => one.serviceId === serviceId)?.name.zh ?? '';

test('complaint 15, check 12: “we waited for nothing, the night had wiped us out”: the day turns at the station’s midnight and nowhere else’s, and the head chooses who stays', async ({
  browser,
}) => {
  const hall = await openTimedHall(browser, '2026-11-23T23:50:00+08:00');
  try {
    const board = await (await browser.newContext()).newPage();
    await board.goto(hall.station.urls.board);
    // A machine whose own clock is set for elsewhere: there it is still morning of the day before.
    const desk = await hall.desk({ timezoneId: 'America/New_York' });
    await desk.sit('8001', 0);
    const seen = (...numbers: string[]) => expect(desk.waiting).toHaveText(numbers);
    /** Hours have gone by: the page is opened anew, and its clerk signs in again. */
    const backAtDesk = async () => {
      await desk.page.reload();
      await desk.signIn('8001');
    };
    await hall.take();
    await hall.take();

    await test.step('a moment before midnight everybody is still there', async () => {
      await hall.strike('2026-11-23T23:59:59+08:00');
      await seen('B001', 'B002');
    });

    await test.step('as it is set at first, they end with the day, and numbers begin anew', async () => {
      await hall.strike('2026-11-24T00:00:01+08:00');
      await seen();
      await expect(desk.button('desk:queue.callNext')).toBeDisabled();
      expect(await hall.take()).toBe('B001');
      await seen('B001');
    });

    await test.step('nothing ends when the day turns in UTC, nor where the machine thinks it is', async () => {
      for (const at of ['2026-11-24T08:00:01', '2026-11-24T13:00:01']) {
        await hall.strike(`${at}+08:00`);
        await backAtDesk();
        await seen('B001');
      }
      expect(await hall.take()).toBe('B002');
    });

    await test.step('the head chooses that they stay, in words that say what becomes of them', async () => {
      const head = await hall.desk();
      await head.signIn('9001');
      await head.staff.part('head');
      await expect(head.page.getByText(words('desk:carryOver.lapseHint'))).toBeVisible();
      await expect(head.page.getByText(words('desk:carryOver.carryHint'))).toBeVisible();
      await pick(head.page, new RegExp(words('desk:carryOver.carry')));
    });

    await test.step('then they keep their numbers over midnight, come first, and nobody is given one of theirs', async () => {
      await hall.strike('2026-11-25T00:00:01+08:00');
      await backAtDesk();
      await seen('B001', 'B002');
      expect(await hall.take()).toBe('B003');
      await seen('B001', 'B002', 'B003');
      expect(await desk.callNext()).toBe('B001');
      await expect(board.getByText('B001').first()).toBeVisible();
    });
  } finally {
    await hall.end();
  }
});

test('complaint 6, check 7: “in the morning the kiosk did not open”: one service broke in the night; the rest is there, nobody reads a raw error, and the head is told', async ({
  browser,
}) => {
  const hall = await openTimedHall(browser, '2026-11-24T08:00:00+08:00', {
    before(core) {
      forgeSetup(core, 'service.defined.v2', { serviceId: 'declarations' });
      rebuild(core.db);
    },
  });
  try {
    const { page, citizen } = await hall.kiosk();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    const tile = (serviceId: string) => page.getByRole('button', { name: new RegExp(nameOf(serviceId)) });
    for (const serviceId of ['consultation', 'fire-safety']) await expect(tile(serviceId)).toBeVisible();
    await expect(tile('declarations')).toHaveCount(0);
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|null|NaN|Error|object|[{}]/);
    expect(await citizen.takeNumber(nameOf('consultation'))).toBe('B001');
    expect(complaints).toEqual([]);

    const head = await hall.desk();
    await head.signIn('9001');
    await expect(head.page.getByText(words('desk:alarm.service-left-out')).first()).toBeVisible();
    await head.staff.part('head');
    await expect(head.page.getByText(words('desk:setup.broken')).first()).toBeVisible();
  } finally {
    await hall.end();
  }
});
