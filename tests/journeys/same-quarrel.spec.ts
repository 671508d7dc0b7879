import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { ticksFor } from '../make/case.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-same-quarrel-'));
  await initDemo(folder);
  station = await serveStation(folder);
  await quarrelTwice();
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** M001 came to nothing; a colleague has M002; M003 is the same quarrel once more. */
async function quarrelTwice(): Promise<void> {
  const kiosk = await station.connect<typeof kioskContract>('kiosk');
  const rooms = demoSeed.counters.filter(({ serves }) => serves.includes('mediation'));
  for (const [at, number] of ['1001', '1002', '1001'].entries()) {
    await kiosk.api.disputes.open(makeIntake({ mediatorId: demoStaff(number).staffId }));
    const desk = await station.connect<typeof deskContract>('desk');
    await desk.api.session.signIn({ number, pin: demoStaff(number).pin });
    await desk.api.counters.open({ counterId: rooms[at]?.counterId ?? '' });
    const { current } = await desk.api.tickets.callNext({});
    const mine = (await desk.api.disputes.list({})).find(({ number }) => number === current?.number);
    const disputeId = mine?.disputeId ?? '';
    const ticketId = current?.ticketId ?? '';
    await desk.api.disputes.takeOn({ disputeId });
    if (at === 0)
      await desk.api.disputes.move({
        ...{ disputeId, move: 'terminate', ticks: [...ticksFor('terminate')] },
        ...{ outcome: 'DEADLOCK', remedies: ['court'], note: '' },
      });
    await desk.api.tickets.startServing({ ticketId });
    await desk.api.tickets.finish({ ticketId });
    desk.close();
  }
  kiosk.close();
}

for (const { language, view } of oneOf(TWO_VIEWS, 'zh')) {
  test(`a quarrel that comes again is known again, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = wordsOf(language);
    const page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
    await page.goto(station.urls.desk);
    if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const staff = staffAt(page, words);
    const sound = (screen: string) => expectSound(page, `same-quarrel-${screen}-${language}-${view}`);
    const day = dayOf(asMillis(Date.now()));
    const named = (number: string) => words('desk:repeats.case', { number, day });
    await staff.signIn(demoStaff('1001').number, demoStaff('1001').pin);
    await staff.part('disputes');
    await staff.press(/^M003/);

    const title = words('desk:move.triage');
    await staff.press(title);
    const form = page.getByRole('form', { name: title });
    const choices = form.getByRole('radiogroup', { name: words('desk:moveField.repeats') }).getByRole('radio');
    await expect(choices).toHaveCount(3);
    // The colleague's case by number and day alone.
    await expect(form.getByText(words('desk:repeats.notYours'))).toBeVisible();
    await form.getByText(words('tick.duplicate-checked'), { exact: true }).click();
    await expect(form.getByRole('button', { name: title })).toBeDisabled();
    await sound('01-triage');
    await form.getByText(named('M001'), { exact: true }).click();
    await form.getByRole('button', { name: title }).click();
    await expect(form).toHaveCount(0);

    await expect(page.getByText(words('desk:repeats.found', { number: 'M001', day }))).toBeVisible();
    await sound('02-repeats');
    const open = (number: string) =>
      page.getByRole('button', { name: words('desk:repeats.open', { number, day }) }).first();
    await open('M001').click();
    await expect(page.getByRole('heading', { name: /^M001/ })).toBeVisible();
    await expect(page.getByText(words('desk:repeats.again')).first()).toBeVisible();
    await sound('03-came-again');
    await open('M003').click();
    await expect(page.getByRole('heading', { name: /^M003/ })).toBeVisible();
    await page.context().close();
  });
}
