import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { pick } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
/** Invented: nothing is owed, somebody was hurt by words. */
const QUARREL = makeIntake({
  category: '02',
  counterpart: 'neighbour',
  respondentName: '测试乙',
  claims: ['apology'],
  statement: '楼下邻居当着大家的面说我家孩子没教养。',
  wish: '跟孩子说句对不起',
  mediatorId: demoStaff('1001').staffId,
});

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-moral-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('a moral quarrel between neighbours ends by word of mouth, made good on the spot', async ({ browser }) => {
  const kiosk = await station.connect<typeof kioskContract>('kiosk');
  await kiosk.api.disputes.open(QUARREL);
  kiosk.close();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 }, hasTouch: true })).newPage();
  await page.goto(station.urls.desk);
  const staff = staffAt(page, words);
  const field = (key: string) => page.getByRole('textbox', { name: words(key), exact: true });
  const send = (key: string) => page.getByRole('button', { name: words(key), exact: true }).click();
  const tick = (key: string) => page.getByText(words(key), { exact: true }).click();
  const head = page.locator('.file-head');

  await test.step('called into the mediation room and taken on', async () => {
    const { number, pin } = demoStaff('1001');
    await staff.signIn(number, pin);
    await staff.openCounter(demoSeed.counters.find(({ serves }) => serves.includes('mediation'))?.name.zh ?? '');
    await staff.press(new RegExp(words('desk:queue.callNext')));
    await staff.press(new RegExp(words('desk:queue.startServing')));
    await staff.openCase('M001');
    await staff.press(words('desk:step.take-on'));
  });

  await test.step('a matter of decency, not of law: so it is triaged, and so they talk', async () => {
    // The form begins with a civil matter.
    await staff.advance('triage', words('nature.civil'), words('nature.moral'));
    await staff.advance('soothe');
    await staff.advance('accept');
    await staff.advance('start', words('openness.closed'));
    await send('desk:step.talk');
    await field('desk:talk.minutes').fill('25');
    await field('desk:talk.notes').fill('一方说了对不起，另一方接受了。');
    await send('desk:talk.submit');
    await expect(page.getByText('一方说了对不起，另一方接受了。')).toBeVisible();
  });

  await test.step('no paper to sign: read aloud to both, said and done', async () => {
    await send('desk:step.draft');
    await pick(page, words('agreementForm.oral'));
    await field('desk:agreement.facts').fill('为一句话伤了和气。');
    await field('desk:agreement.terms').fill('当面道歉，以后有话好好说。');
    await field('desk:agreement.manner').fill('当面');
    await tick('desk:agreement.performedNow');
    await send('desk:agreement.submit');
    await expect(page.getByText('当面道歉，以后有话好好说。')).toBeVisible();
    await staff.advance('agree');
    // What was affirmed is what word of mouth needs, and no signature.
    await expect(page.getByText(words('outcome.AGREED_ORAL')).first()).toBeVisible();
    await expect(head.getByText(words('stage.performing'))).toBeVisible();
  });

  await test.step('closed without a later visit; no court confirms an apology', async () => {
    await expect(page.getByRole('button', { name: words('desk:move.ask-court'), exact: true })).toHaveCount(0);
    await staff.advance('performed');
    await expect(head.getByText(words('stage.closed'))).toBeVisible();
    await expect(page.getByText(words('outcome.AGREED_ORAL')).first()).toBeVisible();
    await expectSound(page, 'moral-closed-zh');
    await staff.section('papers');
    await expect(page.getByText(words('desk:papers.kind.oral-register'), { exact: true })).toBeVisible();
    await staff.press(new RegExp(words('desk:queue.finish')));
    await staff.signOut();
  });

  await test.step('it counts as settled before anybody called the police', async () => {
    const { number, pin } = demoStaff('9001');
    await staff.signIn(number, pin);
    await staff.part('head');
    await expect(page.getByText(words('desk:settled.split', { leads: 0, disputes: 1 }))).toBeVisible();
  });
  await page.context().close();
});
