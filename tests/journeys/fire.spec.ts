import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { openFireTable } from '../../main/search/fire-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { FireTheme } from '../../shared/domain/fire.ts';
import type { Language } from '../../shared/domain/language.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { testBrowser } from '../make/test-browser.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { TWO_VIEWS, type View, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

const TABLE = openFireTable(RESOURCES_DIR);
const PLACE = '测试路1号，二楼楼道堆满了纸箱';

const browserOfTests = await testBrowser();
// A camera that shows a moving test picture, and a browser that does not ask.
test.use({
  launchOptions: {
    executablePath: browserOfTests.path,
    args: [
      ...browserOfTests.args,
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  },
});

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-fire-'));
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
  const words = wordsOf(language);
  if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
  return page;
}

/** What somebody does at the kiosk about fire safety. */
function fireAt(page: Page, words: Words, language: Language) {
  const citizen = citizenAt(page, words);
  const heading = (text: string) => expect(page.getByRole('heading', { name: text })).toBeVisible();
  const answer = (key: 'yes' | 'no' | 'unsure') =>
    page
      .locator('.answers button')
      .filter({ hasText: words(`kiosk:fire.${key}Hint`) })
      .click();
  return {
    ...citizen,
    heading,
    answer,
    async menu() {
      await citizen.tap(new RegExp(words('kiosk:fire.tileHint')));
      await heading(words('kiosk:fire.title'));
    },
    theme: (theme: FireTheme) => citizen.tap(new RegExp(words(`kiosk:fire.${theme}Hint`))),
    /** Answers everything that is asked of a place; what is not named is in order. */
    async answerAll(theme: FireTheme, others: Readonly<Record<string, 'no' | 'unsure'>>) {
      for (const { id, text } of TABLE.items.filter((row) => row.theme === theme)) {
        await heading(text[language]);
        await answer(others[id] ?? 'yes');
      }
    },
    async type(digits: string) {
      const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
      for (const key of digits) await pad.getByRole('button', { name: key, exact: true }).click();
    },
  };
}

for (const { language, view } of TWO_VIEWS) {
  const shot = (screen: string) => `fire-${screen}-${language}-${view}`;

  test(`checking one's place and coming back by its digits, ${language}, ${view}`, async ({ browser }) => {
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const at = fireAt(page, words, language);
    const sound = (screen: string) => expectSound(page, shot(screen));
    const item = (id: string) => {
      const row = TABLE.items.find((one) => one.id === id);
      if (row === undefined) throw new Error(`there is nothing ${id} to check`);
      return row;
    };

    await at.menu();
    await sound('01-menu');
    await at.tap(new RegExp(words('kiosk:fire.checkHint')));
    await at.heading(words('kiosk:fire.whichPlace'));
    await sound('02-place');
    await at.theme('rental');
    await at.heading(item('rental-way').text[language]);
    await sound('03-ask');
    await at.answerAll('rental', { 'rental-kit': 'no', 'rental-wires': 'no', 'rental-bars': 'unsure' });

    await at.heading(words('kiosk:fire.end'));
    await expect(page.getByText(words('kiosk:fire.score', { inOrder: 6, of: 9 }))).toBeVisible();
    const lines = page.locator('.open-line');
    // The gravest first, what is not clear last.
    await expect(lines).toHaveCount(3);
    await expect(lines.nth(0)).toContainText(item('rental-wires').mend[language]);
    await expect(lines.nth(1)).toContainText(item('rental-kit').mend[language]);
    await expect(lines.nth(2)).toContainText(words('kiosk:fire.askHint'));
    const code = (await page.locator('.come-back .code').innerText()).replace(/\D/g, '');
    expect(code).toMatch(/^\d{8}$/);
    await sound('04-end');
    await at.tap(words('action.home'));

    // Wrong digits say so; the right ones ask only what was open.
    await at.menu();
    await at.tap(new RegExp(words('kiosk:fire.againHint')));
    await at.type('123');
    await at.next();
    await expect(page.getByText(words('kiosk:fire.codeMissing'))).toBeVisible();
    await sound('05-code');
    await at.type('45678');
    await at.next();
    await expect(page.getByText(words('refusal.unknown-code'))).toBeVisible();
    await at.tap(words('kiosk:refused.chooseAgain'));
    for (let digit = 0; digit < 8; digit++) await at.tap(words('kiosk:askNumber.delete'));
    await at.type(code);
    await at.next();
    await at.heading(item('rental-wires').text[language]);
    await at.answer('yes');
    await at.heading(item('rental-kit').text[language]);
    await at.answer('no');
    await at.heading(item('rental-bars').text[language]);
    await at.answer('yes');
    await at.heading(words('kiosk:fire.end'));
    await expect(lines).toHaveCount(1);
    await expect(page.locator('.come-back .code')).toContainText(code.slice(0, 4));
    await at.tap(words('action.home'));

    // A place with everything to mend fills more than one page.
    await at.menu();
    await at.tap(new RegExp(words('kiosk:fire.checkHint')));
    await at.theme('e-bike');
    const everything = TABLE.items.filter(({ theme }) => theme === 'e-bike');
    await at.answerAll('e-bike', Object.fromEntries(everything.map(({ id }) => [id, 'no'])));
    await at.heading(words('kiosk:fire.end'));
    await sound('06-all-open');

    // Who asks for a person here takes the digits along onto the screen of their number.
    const digits = (await page.locator('.come-back .code').innerText()).trim();
    await at.tap(words('kiosk:fire.number'));
    await at.heading(words('kiosk:ticket.title'));
    expect(await at.shownNumber()).toMatch(/^F\d{3}$/);
    await expect(page.locator('.kept-code')).toContainText(digits);
    await sound('07-number-kept');
    await page.context().close();
  });

  test(`a hazard, from the kiosk to the desk, ${language}, ${view}`, async ({ browser }) => {
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const at = fireAt(page, words, language);
    const sound = (screen: string) => expectSound(page, shot(screen));
    const withCamera = language === 'zh';
    if (!withCamera) await page.evaluate(takeCameraAway);

    await at.menu();
    await at.tap(new RegExp(words('kiosk:fire.reportHint')));
    await at.heading(words('kiosk:hazard.kind'));
    await sound('11-kind');
    await at.tap(TABLE.hazards[0]?.name[language] ?? '');
    await at.heading(words('kiosk:hazard.place'));
    await at.next();
    await expect(page.getByText(words('kiosk:hazard.placeMissing'))).toBeVisible();
    await sound('12-place');
    await page.getByRole('textbox', { name: words('kiosk:hazard.placeLabel') }).fill(PLACE);
    await at.next();

    await at.heading(words('kiosk:hazard.photo'));
    await sound('13-photo');
    await at.tap(words('kiosk:hazard.photoTake'));
    if (withCamera) {
      await expect(page.locator('video')).toBeVisible();
      await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
      await sound('14-live');
      await at.tap(words('kiosk:hazard.photoShoot'));
      await expect(page.getByRole('img', { name: words('kiosk:hazard.photoShown') })).toBeVisible();
      await sound('15-taken');
      await at.next();
    } else {
      await expect(page.getByText(words('kiosk:cameraFailed.no-camera'))).toBeVisible();
      await sound('14-no-camera');
      await at.tap(words('kiosk:hazard.photoSkip'));
    }

    await at.heading(words('kiosk:hazard.answer'));
    await sound('16-answer');
    if (withCamera) {
      await at.tap(new RegExp(words('kiosk:hazard.withPhoneHint')));
      await page.getByRole('textbox', { name: words('kiosk:hazard.phoneLabel') }).fill('13800000001');
      await at.tap(words('kiosk:hazard.send'));
      await expect(page.getByText(words('kiosk:hazard.phoneMissing'))).toBeVisible();
      await page.getByText(words('kiosk:hazard.agree'), { exact: true }).click();
      await sound('17-phone');
      await at.tap(words('kiosk:hazard.send'));
    } else await at.tap(new RegExp(words('kiosk:hazard.anonymousHint')));
    await at.heading(words('kiosk:hazard.end'));
    const number = (await page.locator('.come-back .code').innerText()).trim();
    expect(number).toMatch(/^\d{4}-\d{4}$/);
    await sound('18-receipt');
    await at.tap(words('kiosk:fire.number'));
    await at.heading(words('kiosk:ticket.title'));
    await expect(page.locator('.kept-code')).toContainText(number);
    await page.context().close();

    const desk = await open(browser, 'desk', view, language);
    const staff = staffAt(desk, words);
    const clerk = demoStaff('8001');
    await staff.signIn(clerk.number, clerk.pin);
    await staff.part('hazards');
    const list = desk.getByRole('navigation', { name: words('desk:hazards.list') });
    // No word of it stands in the list.
    await expect(list).not.toContainText(PLACE);
    await list.getByRole('button', { name: new RegExp(number) }).click();
    await expect(desk.getByText(PLACE)).toBeVisible();
    if (withCamera) {
      await staff.press(words('desk:hazards.showPhoto'));
      await expect(desk.getByRole('img', { name: words('desk:hazards.photo') })).toBeVisible();
      await expect(desk.getByText('13800000001')).toBeVisible();
    }
    await expectSound(desk, shot('19-desk'));
    await staff.press(words('desk:hazards.to.seen'));
    await expect(list.getByRole('button', { name: new RegExp(number) })).toContainText(words('hazardState.seen'));
    await staff.press(words('desk:hazards.to.closed'));
    await desk.getByRole('textbox', { name: words('desk:hazards.note') }).fill('已清走');
    await expectSound(desk, shot('20-closing'));
    await staff.press(words('desk:hazards.confirm.closed'));
    await expect(list.getByRole('button', { name: new RegExp(number) })).toContainText(words('hazardState.closed'));
    await expect(desk.getByText('13800000001')).toHaveCount(0);
    await desk.context().close();
  });

  test(`a lesson and its questions, ${language}, ${view}`, async ({ browser }) => {
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const at = fireAt(page, words, language);
    const sound = (screen: string) => expectSound(page, shot(screen));

    await at.menu();
    await at.tap(new RegExp(words('kiosk:fire.learnHint')));
    await at.theme('rental');
    for (const { title } of TABLE.cards.filter(({ theme }) => theme === 'rental')) {
      await at.heading(title[language]);
      if (title === TABLE.cards[0]?.title) await sound('21-card');
      await at.next();
    }
    const questions = TABLE.questions.filter(({ theme }) => theme === 'rental');
    for (const [nth, { text, choices, right }] of questions.entries()) {
      await at.heading(text[language]);
      // The first is answered wrongly: what is right is said at once.
      const chosen = nth === 0 ? (right + 1) % choices.length : right;
      await page.locator('.fire-quiz .tile').nth(chosen).click();
      await expect(page.locator('.fire-quiz .verdict')).toBeVisible();
      if (nth === 0) await sound('22-wrong');
      await at.next();
    }
    await at.heading(words('kiosk:fire.scoreTitle', { questions: questions.length, right: questions.length - 1 }));
    await expect(page.getByRole('button', { name: words('kiosk:fire.number') })).toBeVisible();
    await sound('23-score');
    await at.tap(words('kiosk:fire.another'));
    await at.heading(words('kiosk:fire.whichLesson'));

    // Who would rather ask a person gets a number.
    await at.tap(words('action.back'));
    await at.tap(new RegExp(words('kiosk:fire.numberHint')));
    await at.heading(words('kiosk:ticket.title'));
    expect(await at.shownNumber()).toMatch(/^F\d{3}$/);
    await page.context().close();
  });
}

/** Runs in the page: a machine without a camera. */
function takeCameraAway(): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
}
