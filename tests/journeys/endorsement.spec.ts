import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { CheckQuestion } from '../../shared/domain/endorsement.ts';
import type { Language } from '../../shared/domain/language.ts';
import { asMillis, HOUR } from '../../shared/domain/millis.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, type View, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

/** Of nobody; its check character holds. */
const ID = '110101199001010015';
const PHONE = '13800000001';

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-endorsement-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function open(browser: Browser, surface: 'kiosk' | 'desk', view: View, language: Language): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await page.goto(station.urls[surface]);
  await speak(page, language);
  return page;
}

async function speak(page: Page, language: Language): Promise<void> {
  if (language !== 'zh') await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
}

/** The day some days from now, as it is typed off a permit. */
const inDays = (days: number): string =>
  dayOf(asMillis(startOf(dayOf(asMillis(Date.now()))) + days * 24 * HOUR)).replaceAll('-', '');

/** What somebody does at the kiosk who has to do with an endorsement. */
function askedAt(page: Page, words: Words) {
  const citizen = citizenAt(page, words);
  const question = (name: CheckQuestion) =>
    expect(page.getByRole('heading', { name: words(`kiosk:endorseAsk.${name}`) })).toBeVisible();
  return {
    ...citizen,
    question,
    async choose(service: 'travel' | 'residence') {
      await citizen.tap(new RegExp(words('kiosk:endorse.tileHint')));
      await expect(page.getByRole('heading', { name: words('kiosk:endorse.title') })).toBeVisible();
      await citizen.tap(new RegExp(words(`kiosk:endorse.${service}Hint`)));
    },
    async answer(name: CheckQuestion, choice: string) {
      await question(name);
      await page.getByRole('button', { name: words(`endorse.choice.${name}.${choice}`), exact: true }).click();
    },
    async typeDay(digits: string) {
      await question('due');
      const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
      for (const key of digits) await pad.getByRole('button', { name: key, exact: true }).click();
    },
    ends: (outcome: 'here' | 'elsewhere' | 'ask') =>
      expect(page.getByRole('heading', { name: words(`endorse.outcome.${outcome}`) })).toBeVisible(),
    says: (key: string, values = {}) => expect(page.getByText(words(key, values)).first()).toBeVisible(),
  };
}

for (const { language, view } of oneOf(TWO_VIEWS, 'zh')) {
  const name = (screen: string) => `endorse-${screen}-${language}-${view}`;

  test(`a travel endorsement, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const at = askedAt(page, words);
    const sound = (screen: string) => expectSound(page, name(screen));

    await at.tap(new RegExp(words('kiosk:endorse.tileHint')));
    await expect(page.getByRole('heading', { name: words('kiosk:endorse.title') })).toBeVisible();
    await sound('01-which');
    await at.tap(new RegExp(words('kiosk:endorse.travelHint')));
    await at.question('place');
    await sound('02-place');
    await at.answer('place', 'hong-kong-macau');

    // Wenzhou is not known to be open for travelling alone: never a yes.
    await at.question('purpose');
    await sound('03-purpose');
    await at.answer('purpose', 'individual');
    await at.ends('ask');
    await at.says('endorse.because.individual');
    await sound('04-individual');
    await at.tap(words('action.back'));
    await at.answer('purpose', 'team');

    // Without a permit the walk here was for nothing; it says where to go instead.
    await at.answer('permit', 'none');
    await at.ends('elsewhere');
    await at.says('endorse.place.exit-entry');
    await at.says('kiosk:endorse.takeAnyway');
    await sound('05-no-permit');
    await at.tap(words('action.back'));
    await at.answer('permit', 'card');
    await at.answer('holder', 'self');

    // The age may be read off the identity card; a wrong number says what is wrong.
    await at.question('age');
    await sound('06-age');
    await at.tap(new RegExp(words('kiosk:endorse.useId')));
    const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
    for (const key of `${ID.slice(0, 17)}X`) await pad.getByRole('button', { name: key, exact: true }).click();
    await at.next();
    await at.says('kiosk:endorseIdProblem.checksum');
    await sound('07-wrong-id');
    await page.evaluate(typeAsReader, ID);
    await at.answer('post', 'no');

    await at.ends('here');
    await at.says('endorse.fact.permit-only');
    await sound('08-here');
    await at.tap(words('kiosk:endorse.take'));
    await expect(page.getByRole('heading', { name: words('kiosk:ticket.title') })).toBeVisible();
    const number = await at.shownNumber();
    expect(number).toMatch(/^A\d{3}$/);
    await at.says('kiosk:endorse.bring', { papers: words('endorse.fact.permit-only') });
    await sound('09-ticket');
    await page.context().close();

    const desk = await open(browser, 'desk', view, language);
    const staff = staffAt(desk, words);
    const clerk = demoStaff('8001');
    await staff.signIn(clerk.number, clerk.pin);
    await staff.openCounter(language === 'zh' ? '1号窗口' : 'Counter 1');
    await expect(desk.getByText(words('endorse.choice.purpose.team'))).toHaveCount(0);
    const next = desk.getByRole('button', { name: new RegExp(words('desk:queue.callNext')) });
    for (let called = ''; !called.includes(number); called = await staff.current.innerText()) {
      // Those of the tests before stand in line, too.
      if (called !== '') await staff.press(new RegExp(words('desk:queue.finish')));
      await expect(next).toBeEnabled();
      await next.click();
      await expect(staff.current).toContainText(words('ticketState.called'));
    }
    const told = desk.getByRole('region', { name: words('desk:endorse.title') });
    await expect(told).toContainText(words('endorse.outcome.here'));
    await expect(told).toContainText(words('endorse.choice.purpose.team'));
    await expectSound(desk, name('10-desk'));
    await staff.press(new RegExp(words('desk:queue.finish')));
    await staff.press(words('desk:counter.close'));
    await desk.context().close();
  });

  test(`the yearly endorsement of a residence permit, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const at = askedAt(page, words);
    const sound = (screen: string) => expectSound(page, name(screen));

    await at.choose('residence');
    await at.answer('card', 'none');
    await at.ends('elsewhere');
    await at.says('endorse.because.card-none');
    await sound('11-no-card');
    await at.tap(words('action.back'));
    await at.answer('card', 'have');
    await at.answer('holder', 'self');
    await at.answer('moved', 'no');
    await at.typeDay('2026');
    await at.next();
    await at.says('kiosk:endorse.dueMissing');
    await sound('12-day');
    for (let digit = 0; digit < 4; digit++) await at.tap(words('kiosk:askNumber.delete'));

    // Too early: from when, and somebody will call.
    await at.typeDay(inDays(100));
    await at.next();
    await at.ends('elsewhere');
    await at.says('endorse.place.later');
    await sound('13-too-early');
    await at.tap(words('action.back'));
    for (let digit = 0; digit < 8; digit++) await at.tap(words('kiosk:askNumber.delete'));
    await at.typeDay(inDays(10));
    await at.next();
    await at.ends('here');
    await sound('14-in-time');

    await at.tap(new RegExp(words('kiosk:endorse.remind')));
    await expect(page.getByRole('heading', { name: words('kiosk:endorse.remindTitle') })).toBeVisible();
    await page.getByRole('textbox', { name: words('kiosk:endorse.phoneLabel') }).fill(PHONE);
    await at.tap(words('kiosk:endorse.remindGo'));
    await at.says('kiosk:endorse.remindMissing');
    await page.getByText(words('kiosk:endorse.agree')).click();
    await sound('15-remind');
    await at.tap(words('kiosk:endorse.remindGo'));
    await at.ends('here');
    await expect(page.getByRole('button', { name: words('kiosk:endorse.remind') })).toHaveCount(0);
    await sound('16-reminded');
    await at.tap(words('kiosk:endorse.take'));
    await expect(page.getByRole('heading', { name: words('kiosk:ticket.title') })).toBeVisible();
    expect(await at.shownNumber()).toMatch(/^E\d{3}$/);
    await page.context().close();

    const desk = await open(browser, 'desk', view, language);
    const staff = staffAt(desk, words);
    const clerk = demoStaff('8001');
    await staff.signIn(clerk.number, clerk.pin);
    await staff.part('reminders');
    const list = desk.getByRole('region', { name: words('desk:reminders.title') });
    await expect(list).not.toContainText(PHONE);
    await list
      .getByRole('button', { name: words('desk:reminders.show') })
      .first()
      .click();
    await expect(list).toContainText(PHONE);
    await expectSound(desk, name('17-reminders'));
    await list.getByRole('button', { name: words('desk:reminders.reached') }).click();
    await expect(list).toContainText(words('desk:reminders.none'));
    await desk.context().close();
  });
}

/** Runs in the page: a reader that types like a keyboard, all at once, however busy the machine is. */
function typeAsReader(number: string): void {
  for (const key of [...number.split(''), 'Enter'])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
