import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import type { MoveName } from '../../shared/rules/dispute-moves.ts';
import { PANEL, ticksFor } from '../make/case.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-panel-'));
  await initDemo(folder);
  station = await serveStation(folder);
  await conveneAPanel();
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function at(number: string) {
  const desk = await station.connect<typeof deskContract>('desk');
  await desk.api.session.signIn({ number, pin: demoStaff(number).pin });
  return desk;
}

/** A mediator's case about pay, in which somebody was hit; the head asks others to sit with them. */
async function conveneAPanel(): Promise<void> {
  const kiosk = await station.connect<typeof kioskContract>('kiosk');
  await kiosk.api.disputes.open(makeIntake({ mediatorId: demoStaff('1001').staffId }));
  const [mediator, head] = [await at('1001'), await at('9001')];
  const room = demoSeed.counters.find(({ serves }) => serves.includes('mediation'))?.counterId ?? '';
  await mediator.api.counters.open({ counterId: room });
  await mediator.api.tickets.callNext({});
  const [line] = await mediator.api.disputes.list({});
  const disputeId = line?.disputeId ?? '';
  await mediator.api.disputes.takeOn({ disputeId });
  const move = (by: typeof head, name: MoveName, says: object = {}) =>
    by.api.disputes.move({ disputeId, move: name, ticks: [...ticksFor(name)], ...says } as never);
  await move(mediator, 'triage', { category: '11', natures: ['civil', 'public-security'], repeats: null });
  await move(mediator, 'soothe');
  await move(mediator, 'accept');
  await move(mediator, 'start', { openness: 'closed' });
  await move(head, 'convene', { members: PANEL });
  for (const one of [kiosk, mediator, head]) one.close();
}

for (const { language, viewport } of oneOf(
  [
    { language: 'zh', viewport: { width: 1920, height: 1080 } },
    { language: 'en', viewport: { width: 1080, height: 1920 } },
  ] as const,
  'zh',
)) {
  test(`the community police see their part and no phone, ${language}`, async ({ browser }) => {
    const words = wordsOf(language);
    const page = await (await browser.newContext({ viewport, hasTouch: true })).newPage();
    await page.goto(station.urls.desk);
    if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const staff = staffAt(page, words);
    const police = demoStaff('7002');
    await staff.signIn(police.number, police.pin);
    await expect(page.getByRole('heading', { name: new RegExp(words('desk:disputes.group.panel')) })).toBeVisible();
    await expect(page.getByRole('button', { name: new RegExp(words('desk:queue.callNext')) })).toHaveCount(0);
    await page.getByRole('navigation').getByRole('button').first().click();
    await expect(page.getByText(makeIntake().statement)).toBeVisible();
    await expect(page.getByText(makeIntake().phone)).toHaveCount(0);
    await staff.press(words('desk:panel.sit'));
    const form = page.getByRole('form');
    await form.getByLabel(words('desk:panel.minutes')).fill('30');
    await form.getByLabel(words('desk:panel.notes'), { exact: true }).fill('看了录像');
    await expectSound(page, `desk-panel-minutes-${language}`);
    await staff.press(words('desk:panel.submitMinutes'));
    await expect(page.getByText('看了录像').first()).toBeVisible();
    await expectSound(page, `desk-panel-${language}`);
    await staff.signOut();
    await page.context().close();
  });
}
