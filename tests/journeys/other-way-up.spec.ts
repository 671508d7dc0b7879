import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openFireTable } from '../../main/search/fire-tables.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { Language } from '../../shared/domain/language.ts';
import { makeId } from '../make/declarations.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectFits, expectSound } from './sound-screen.ts';
import { test } from './test.ts';
import { OTHER_VIEWS, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

/**
 * The kiosk screens of consultation, fire safety and declarations in the language and the way up their own stories
 * leave out: whether everything fits. What axe finds is the same either way up, but for text that was made larger.
 */
const TABLE = openFireTable(RESOURCES_DIR);
const ASKED = {
  zh: { known: '身份证丢了怎么办', title: '身份证', unknown: '火车票在哪里买', fire: '家里着火了' },
  en: {
    known: 'I lost my ID card',
    title: 'ID card',
    unknown: 'where do I buy a train ticket',
    fire: 'my room is on fire',
  },
} as const;

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-way-up-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

interface Walk {
  readonly page: Page;
  readonly words: Words;
  readonly language: Language;
  /** Waits for the heading and looks. */
  readonly look: (screen: string, heading: string | RegExp) => Promise<void>;
  readonly tap: (name: string | RegExp) => Promise<void>;
  readonly sound: (screen: string) => Promise<void>;
}

for (const { language, view } of OTHER_VIEWS)
  test(`consultation, fire safety and declarations fit, ${language}, ${view}`, async ({ browser }) => {
    const words = wordsOf(language);
    const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
    const page = await context.newPage();
    await page.goto(station.urls.kiosk);
    // The moment in which a new screen takes no finger is tested elsewhere; here it would be most of the time.
    await page.evaluate(takeEveryTouch);
    if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const { tap } = citizenAt(page, words);
    const name = (screen: string) => `way-up-${screen}-${language}-${view}`;
    const walk: Walk = {
      ...{ page, words, language, tap },
      sound: (screen) => expectSound(page, name(screen)),
      async look(screen, heading) {
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expectFits(page, name(screen));
      },
    };
    await consultation(walk);
    await tap(words('action.home'));
    await fireSafety(walk);
    // Whoever took a number has begun anew, in Chinese.
    await tap(words('action.home'));
    await declaration(walk);
    await context.close();
  });

async function consultation({ page, words, language, look, tap, sound }: Walk): Promise<void> {
  const title = words('kiosk:consult.title');
  const question = page.getByRole('textbox', { name: words('kiosk:consult.label') });
  await tap(new RegExp(words('kiosk:home.consult')));
  await expect(page.getByRole('button', { name: words('kiosk:consult.calculators') })).toBeVisible();
  await look('01-consult', title);
  await question.fill(ASKED[language].unknown);
  await expect(page.getByText(words('kiosk:consult.unsure'))).toBeVisible();
  await look('02-unsure', title);
  await question.fill(ASKED[language].fire);
  await expect(page.getByRole('alert').getByText('119', { exact: true })).toBeVisible();
  await look('03-danger', title);
  await question.fill(ASKED[language].known);
  await expect(page.locator('.consult-hits').getByRole('button').first()).toContainText(ASKED[language].title);
  await look('04-found', title);
  await page.locator('.consult-hits').getByRole('button').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await look('05-answer', /./);
  for (const size of ['sizeLarge', 'sizeLargest'] as const) {
    await page.getByRole('radio', { name: words(`kiosk:consult.${size}`), exact: true }).click();
    await sound(`06-${size}`);
  }
  await page.getByRole('button', { name: words('kiosk:consult.down'), exact: true }).click();
  await sound('06-turned');
  await tap(words('action.back'));
  await question.fill('');
  await page
    .getByRole('group', { name: words('kiosk:consult.situations') })
    .getByRole('button')
    .first()
    .click();
  await expect(page.locator('.consult-shelf').getByRole('button').first()).toBeVisible();
  await look('07-shelf', /./);
  await tap(words('action.back'));
  await tap(words('kiosk:consult.calculators'));
  await look('08-calculators', words('kiosk:calc.title'));
  await tap(new RegExp(words('calculator.overtime')));
  await look('09-money', words('kiosk:calcAsk.overtime-hourly'));
  const pad = page.getByRole('group', { name: words('kiosk:calc.pad') });
  const type = async (digits: string) => {
    for (const key of digits) await pad.getByRole('button', { name: key, exact: true }).click();
  };
  await type('20');
  await tap(words('action.next'));
  await look('10-hours', words('kiosk:calcAsk.overtime-workday'));
  await type('2');
  await tap(words('action.next'));
  await type('8');
  await tap(words('action.next'));
  await look('11-last', words('kiosk:calcAsk.overtime-holiday'));
  await type('8');
  await tap(words('kiosk:calc.work'));
  await look('12-worked-out', words('calculator.overtime'));
  for (let back = 0; back < 5; back++) await tap(words('action.back'));
  await tap(new RegExp(words('calculator.injury')));
  await look('13-day', words('kiosk:calcAsk.injury-injured'));
  await tap(words('kiosk:calc.today'));
  await tap(words('action.next'));
  await look('14-choice', words('kiosk:calcAsk.injury-taken'));
}

async function fireSafety({ page, words, language, look, tap }: Walk): Promise<void> {
  const menu = () => look('21-fire', words('kiosk:fire.title'));
  await page.evaluate(takeCameraAway);
  await tap(new RegExp(words('kiosk:fire.tileHint')));
  await menu();
  await tap(new RegExp(words('kiosk:fire.checkHint')));
  await look('22-place', words('kiosk:fire.whichPlace'));
  await tap(new RegExp(words('kiosk:fire.rentalHint')));
  for (const [nth, { text }] of TABLE.items.filter(({ theme }) => theme === 'rental').entries()) {
    await look(nth === 0 ? '23-ask' : `23-ask-${nth}`, text[language]);
    await page
      .locator('.answers button')
      .filter({ hasText: words('kiosk:fire.noHint') })
      .click();
  }
  await look('24-end', words('kiosk:fire.end'));
  await tap(words('action.back'));
  await tap(new RegExp(words('kiosk:fire.againHint')));
  await look('25-code', words('kiosk:fire.codeTitle'));
  await tap(words('action.back'));

  await tap(new RegExp(words('kiosk:fire.learnHint')));
  await look('26-lessons', words('kiosk:fire.whichLesson'));
  await tap(new RegExp(words('kiosk:fire.householdHint')));
  for (const { title } of TABLE.cards.filter(({ theme }) => theme === 'household')) {
    await look('27-card', title[language]);
    await tap(words('action.next'));
  }
  const questions = TABLE.questions.filter(({ theme }) => theme === 'household');
  for (const { text, right, choices } of questions) {
    await look('28-question', text[language]);
    await page
      .locator('.fire-quiz .tile')
      .nth((right + 1) % choices.length)
      .click();
    await expect(page.locator('.fire-quiz .verdict')).toBeVisible();
    await look('29-wrong', text[language]);
    await tap(words('action.next'));
  }
  await look('30-score', words('kiosk:fire.scoreTitle', { questions: questions.length, right: 0 }));
  await tap(words('kiosk:fire.another'));
  await tap(words('action.back'));

  await tap(new RegExp(words('kiosk:fire.reportHint')));
  await look('31-kind', words('kiosk:hazard.kind'));
  await tap(TABLE.hazards[0]?.name[language] ?? '');
  await look('32-where', words('kiosk:hazard.place'));
  await page.getByRole('textbox', { name: words('kiosk:hazard.placeLabel') }).fill('测试路1号');
  await tap(words('action.next'));
  await look('33-photo', words('kiosk:hazard.photo'));
  await tap(words('kiosk:hazard.photoTake'));
  await expect(page.getByText(words('kiosk:cameraFailed.no-camera'))).toBeVisible();
  await look('34-no-camera', words('kiosk:hazard.photo'));
  await tap(words('kiosk:hazard.photoSkip'));
  await look('35-how', words('kiosk:hazard.answer'));
  await tap(new RegExp(words('kiosk:hazard.withPhoneHint')));
  await look('36-phone', words('kiosk:hazard.phone'));
  await page.getByRole('textbox', { name: words('kiosk:hazard.phoneLabel') }).fill('13800000001');
  await page.getByText(words('kiosk:hazard.agree'), { exact: true }).click();
  await tap(words('kiosk:hazard.send'));
  await look('37-receipt', words('kiosk:hazard.end'));
  await tap(words('kiosk:fire.number'));
  await look('38-number', words('kiosk:ticket.title'));
}

async function declaration({ page, words, look, tap }: Walk): Promise<void> {
  await tap(new RegExp(words('kiosk:declare.tileHint')));
  await look('41-which', words('kiosk:declare.title'));
  await tap(new RegExp(words('kiosk:declare.residentHint')));
  const write = async (screen: string, question: string, label: string, text: string) => {
    await look(screen, words(`kiosk:${question}`));
    await page.getByRole('textbox', { name: words(label) }).fill(text);
    await tap(words('action.next'));
  };
  await write('42-name', 'declareResident.name', 'declare.field.name', '测试甲');
  await look('43-id', words('kiosk:declareResident.idNumber'));
  const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
  for (const key of makeId()) await pad.getByRole('button', { name: key, exact: true }).click();
  await tap(words('action.next'));
  await write('44-phone', 'declareResident.phone', 'declare.field.phone', '13800000001');
  await write('45-address', 'declareResident.address', 'declare.field.address', '测试路 1 号 101 室');
  await look('46-day', words('kiosk:declareResident.day'));
  await tap(words('kiosk:declare.today'));
  await look('47-notice', words('kiosk:declare.noticeTitle'));
  await page.getByText(words('kiosk:declare.agree')).click();
  await tap(words('action.next'));
  await look('48-review', words('kiosk:declare.reviewTitle'));
  await tap(words('kiosk:declare.submit'));
  await look('49-receipt', words('kiosk:declare.endTitle'));
}

/** Runs in the page: a machine without a camera. */
function takeCameraAway(): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
}

/** Runs in the page: no screen waits before it takes a finger. */
function takeEveryTouch(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.settle { animation: none !important }');
  document.adoptedStyleSheets = [sheet];
}
