import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/domain/language.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { makeIntake } from '../make/intake.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { ALL_VIEWS, type View, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-screens-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  browser: Browser,
  surface: 'kiosk' | 'desk' | 'board',
  view: View,
  language: Language,
): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await page.goto(station.urls[surface]);
  if (surface !== 'board') await speak(page, language);
  return page;
}

async function speak(page: Page, language: Language): Promise<void> {
  if (language !== 'zh') await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
}

/** The headings of the intake in order; each is a screen. */
const heading = (page: Page, words: Words, key: string) =>
  expect(page.getByRole('heading', { name: words(key) }).first()).toBeVisible();

for (const { language, view } of ALL_VIEWS) {
  const name = (screen: string) => `${screen}-${language}-${view}`;

  test(`kiosk, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const citizen = citizenAt(page, words);
    const sound = (screen: string) => expectSound(page, name(`kiosk-${screen}`));

    await heading(page, words, 'kiosk:home.title');
    await expect(page.getByRole('button', { name: new RegExp(words('kiosk:home.quarrel')) })).toBeVisible();
    await sound('01-home');
    await citizen.tap(new RegExp(words('kiosk:home.appointment')));
    await heading(page, words, 'kiosk:appointment.title');
    await sound('01a-appointment');
    await citizen.tap(words('action.home'));
    await citizen.takeNumber(
      demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '',
    );
    await sound('02-ticket');
    await citizen.done();

    // The next in line begins in Chinese.
    await speak(page, language);
    await citizen.tap(new RegExp(words('kiosk:home.quarrel')));
    await heading(page, words, 'kiosk:category.title');
    await sound('03-category');
    await citizen.tap(words('kiosk:category.more'));
    await sound('04-category-others');
    await citizen.tap(words('kiosk:category.fewer'));
    await citizen.tap(new RegExp(words('category.11').replace(/[()]/g, '.')));
    await heading(page, words, 'kiosk:counterpart.title');
    await sound('05-counterpart');
    await citizen.tap(words('counterpart.employer'));
    await heading(page, words, 'kiosk:age.title');
    await sound('05a-age');
    await citizen.tap(words('ageBand.14-15'));
    await heading(page, words, 'kiosk:guardian.title');
    await sound('05b-guardian');
    await citizen.tap(new RegExp(words('kiosk:guardian.notHere')));
    await heading(page, words, 'kiosk:askStaff.title');
    await sound('05c-ask-staff');
    await citizen.tap(words('action.back'));
    await citizen.tap(words('kiosk:guardian.here'));
    await heading(page, words, 'kiosk:guardian.nameTitle');
    await sound('05d-guardian-name');
    await citizen.tap(words('action.back'));
    await citizen.tap(words('action.back'));
    await citizen.tap(words('ageBand.adult'));
    await heading(page, words, 'kiosk:respondent.title');
    await sound('06-respondent');
    await page.getByRole('textbox').fill(TOLD.respondent);
    await citizen.next();
    await heading(page, words, 'kiosk:place.title');
    await page.getByRole('textbox').fill('dejiang');
    const dejiang = { zh: /^德江县 贵州省 铜仁市$/, en: /^Dejiang County Tongren, Guizhou · 德江县$/ };
    await expect(page.getByRole('button', { name: dejiang[language] })).toBeVisible();
    await sound('07-place');
    await citizen.tap(words('kiosk:place.byList'));
    await heading(page, words, 'kiosk:placeList.province');
    await sound('08-provinces');
    await citizen.tap(words('action.back'));
    await citizen.tap(/德江/);
    await heading(page, words, 'kiosk:dialect.title');
    await sound('09-dialect');
    await citizen.tap(words('kiosk:dialect.other'));
    await heading(page, words, 'kiosk:dialectList.title');
    await sound('10-dialect-list');
    await citizen.tap(words('action.back'));
    await citizen.next();
    await heading(page, words, 'kiosk:mandarin.title');
    await sound('11-mandarin');
    await citizen.tap(words('kiosk:mandarin.some'));
    await heading(page, words, 'kiosk:statement.title');
    await citizen.tap(words('kiosk:statement.speak'));
    await heading(page, words, 'kiosk:voice.title');
    await sound('12a-voice');
    await citizen.tap(words('action.back'));
    await page.getByRole('textbox').fill(TOLD.statement);
    await sound('12-statement');
    await citizen.next();
    await heading(page, words, 'kiosk:claims.title');
    await sound('13-claims');
    await citizen.tap(words('claim.pay-what-is-owed'));
    await citizen.tap(words('kiosk:claims.own'));
    await heading(page, words, 'kiosk:wish.title');
    await sound('14-wish');
    await citizen.next();
    await heading(page, words, 'kiosk:name.title');
    await page.getByRole('textbox').fill(TOLD.name);
    await sound('15-name');
    await citizen.next();
    await heading(page, words, 'kiosk:phone.title');
    await page.getByRole('textbox').fill('138');
    await citizen.next();
    await expect(page.getByText(words('kiosk:phone.missing'))).toBeVisible();
    await sound('16-phone-incomplete');
    await page.getByRole('textbox').fill(TOLD.phone);
    await citizen.next();
    await heading(page, words, 'kiosk:notice.title');
    await sound('17-notice');
    await page.getByText(words('kiosk:notice.agreeData')).click();
    await page.getByText(words('kiosk:notice.agreeMediation')).click();
    await citizen.next();
    await heading(page, words, 'kiosk:mediators.title');
    const firstName = page.getByRole('article').first().getByRole('heading');
    await expect(firstName).toHaveText(
      language === 'zh' ? /^\p{Script=Han}+$/u : /^[A-Z][a-z]+ [A-Z][a-z']+ \p{Script=Han}+$/u,
    );
    await sound('18-mediators');
    await citizen.tap(words('action.home'));
    await expect(page.getByText(words('kiosk:leave.title'))).toBeVisible();
    await sound('19-leave-question');
    await page.keyboard.press('Escape');
    await citizen.tap(new RegExp(words('kiosk:mediators.firstFree')));
    await heading(page, words, 'kiosk:number.title');
    const number = await citizen.shownNumber();
    await sound('20-number');
    await citizen.done();

    await speak(page, language);
    await citizen.tap(new RegExp(words('kiosk:home.ask')));
    const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
    for (const key of number) await pad.getByRole('button', { name: key, exact: true }).click();
    await sound('21-ask-number');
    await citizen.next();
    for (const key of '9999') await pad.getByRole('button', { name: key, exact: true }).click();
    await citizen.tap(words('kiosk:askTail.go'));
    await expect(page.getByText(words('refusal.not-found'))).toBeVisible();
    await sound('22-not-found');
    await page.context().close();
  });

  test(`desk and board, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const kiosk = await station.connect<typeof kioskContract>('kiosk');
    const { number } = await kiosk.api.tickets.take({
      serviceId: 'consultation',
      requestId: crypto.randomUUID(),
      language,
    });
    await kiosk.api.disputes.open(makeIntake());
    kiosk.close();
    const page = await open(browser, 'desk', view, language);
    const staff = staffAt(page, words);
    const sound = (screen: string) => expectSound(page, name(`desk-${screen}`));
    await sound('01-sign-in');
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.openCounter(
      demoSeed.counters.find(({ serves }) => serves.includes('consultation'))?.name[language] ?? '',
    );
    await sound('02-counter');
    const next = page.getByRole('button', { name: new RegExp(words('desk:queue.callNext')) });
    await expect(next).toBeEnabled();
    do {
      // Those of the tests before stand in line, too.
      await next.click();
      await expect(staff.current).toContainText(words('ticketState.called'));
      if (!(await staff.current.innerText()).includes(number))
        await staff.press(new RegExp(words('desk:queue.finish')));
    } while (!(await staff.current.innerText()).includes(number));
    await sound('03-called');
    const board = await open(browser, 'board', view, language);
    await expect(board.getByText(number).first()).toBeVisible();
    await expectSound(board, name('board'));
    await board.context().close();
    await staff.press(new RegExp(words('desk:queue.finish')));
    await staff.part('disputes');
    await page
      .getByRole('navigation', { name: words('desk:disputes.list') })
      .getByRole('button')
      .first()
      .click();
    await expect(page.getByText(makeIntake().name)).toBeVisible();
    await sound('04-dispute');
    await staff.part('mediators');
    await sound('05-mediators');
    await staff.part('publicity');
    await staff.press(words('desk:publicity.new'));
    await sound('05a-publicity-form');
    await staff.press(words('action.cancel'));
    await staff.press(words('desk:publicity.groups'));
    await sound('05b-publicity-groups');
    await staff.press(words('action.cancel'));
    await staff.part('head');
    await sound('06-head');
    await staff.press(words('desk:counter.close'));
    await staff.signOut();
    await page.context().close();
  });
}
