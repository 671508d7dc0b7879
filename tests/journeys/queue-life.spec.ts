import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { VIEWS, oneOf, TWO_VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-queue-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

for (const { language } of oneOf(TWO_VIEWS, 'en')) {
  test(`the life of a number, in ${language}: care asked for, called by key, taken back, aside, sent on, given up`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const words = wordsOf(language);
    const speak = async (page: Page) => {
      if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    };
    const open = async (url: string, viewport: { width: number; height: number }) => {
      const page = await (await browser.newContext({ viewport })).newPage();
      await page.goto(url);
      await speak(page);
      return page;
    };
    const kiosk = await open(station.urls.kiosk, VIEWS.tall);
    const desk = await open(station.urls.desk, { width: 1440, height: 900 });
    const board = await (await browser.newContext({ viewport: VIEWS.wide })).newPage();
    await board.goto(station.urls.board);
    const citizen = citizenAt(kiosk, words);
    const clerk = staffAt(desk, words);
    const service = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '';
    const counter = demoSeed.counters.find(({ serves }) => serves.includes('consultation'))?.name[language] ?? '';

    expect(await citizen.takeNumber(service)).toBe('B001');
    await citizen.done();
    await speak(kiosk);
    expect(await citizen.takeNumber(service)).toBe('B002');
    await citizen.tap(words('kiosk:care.ask'));
    await expectSound(kiosk, `care-${language}`);
    await citizen.tap(words('priority.elderly'));
    await expect(kiosk.getByText(words('kiosk:care.noted'))).toBeVisible();
    await expectSound(kiosk, `cared-${language}`);
    await citizen.done();
    await speak(kiosk);

    const { pin } = demoStaff('8001');
    await clerk.signIn('8001', pin);
    await clerk.openCounter(counter);
    await expect(desk.getByText(words('desk:queue.priority.care'))).toBeVisible();
    await expectSound(desk, `desk-waiting-${language}`);
    await desk.keyboard.press('F1');
    await expect(desk.getByText(words('desk:queue.onBreak'))).toBeVisible();
    await expectSound(desk, `desk-break-${language}`);
    await desk.keyboard.press('F1');
    await expect(desk.getByText(words('desk:queue.readyToCall'))).toBeVisible();
    await desk.keyboard.press('F2');
    await expect(clerk.current).toContainText('B002');
    await expect(clerk.current).toContainText(words('priority.elderly'));
    await expect(board.getByText('B002').first()).toBeVisible();
    await expectSound(desk, `desk-called-${language}`);

    await expect(desk.getByText(words('desk:queue.step.call'))).toBeVisible();
    await desk.keyboard.press('F10');
    await expect(clerk.current).not.toContainText('B002');
    await expect(board.getByText('B002')).toHaveCount(0);
    await desk.keyboard.press('F2');
    await expect(clerk.current).toContainText(words('ticketState.called'));
    await desk.keyboard.press('F4');
    await expect(clerk.current).toContainText(words('ticketState.serving'));
    await desk.keyboard.press('F6');
    await expect(desk.getByRole('alertdialog')).toBeVisible();
    await expectSound(desk, `desk-park-${language}`);
    await clerk.press(words('parkReason.fetches-paper'));
    await expect(desk.getByText(words('desk:queue.aside', { count: 1 }))).toBeVisible();

    await clerk.press(words('desk:queue.chooseNumber', { number: 'B001' }));
    await expectSound(desk, `desk-chosen-${language}`);
    await clerk.press(words('choiceReason.needs-help'));
    await expect(clerk.current).toContainText('B001');
    await desk.keyboard.press('F7');
    await expect(desk.getByRole('alertdialog')).toBeVisible();
    await expect(desk.getByText(words('transferReason.wrong-service'))).toBeVisible();
    await expectSound(desk, `desk-transfer-${language}`);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('alertdialog')).toHaveCount(0);
    await desk.keyboard.press('F8');
    await expect(clerk.current).not.toContainText('B001');
    await expectSound(desk, `desk-aside-${language}`);

    await kiosk.getByRole('button', { name: new RegExp(words('kiosk:home.ask')) }).click();
    const pad = kiosk.getByRole('group', { name: words('kiosk:askNumber.pad') });
    for (const key of 'B002') await pad.getByRole('button', { name: key, exact: true }).click();
    await citizen.next();
    await citizen.tap(words('kiosk:askTail.skip'));
    await expectSound(kiosk, `standing-aside-${language}`);
    await citizen.tap(words('kiosk:standing.giveUp'));
    await expectSound(kiosk, `give-up-${language}`);
    await citizen.tap(words('kiosk:giveUp.sure'));
    await expect(kiosk.getByText(words('ticketState.cancelled'), { exact: true })).toBeVisible();
    await expect(desk.getByText(words('desk:queue.aside', { count: 1 }))).toHaveCount(0);
    await citizen.tap(words('kiosk:standing.rejoin'));
    await expect(kiosk.getByText(words('ticketState.waiting'), { exact: true })).toBeVisible();
    await expect(desk.getByRole('list').getByText('B002')).toBeVisible();
  });
}
