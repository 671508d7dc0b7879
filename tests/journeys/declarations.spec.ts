import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/domain/language.ts';
import { makeCsv, makeId, tenantCells } from '../make/declarations.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { pick } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { listRows, makeArchive, makeWorkbook, tenantRow } from '../make/workbooks.ts';
import { type View, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

/** One station; what the citizen hands in first is what the desk then reviews. */
test.describe.configure({ mode: 'serial' });
let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-declarations-'));
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
  if (language !== 'zh') await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
  return page;
}

/** Somebody who declares at the kiosk. */
function declarerAt(page: Page, words: Words) {
  const citizen = citizenAt(page, words);
  const asks = (key: string) => expect(page.getByRole('heading', { name: words(`kiosk:${key}`) })).toBeVisible();
  return {
    ...citizen,
    asks,
    async write(question: string, label: string, text: string) {
      await asks(question);
      await page.getByRole('textbox', { name: words(label) }).fill(text);
      await citizen.next();
    },
    async digits(question: string, typed: string) {
      await asks(question);
      const pad = page.getByRole('group', { name: words('kiosk:askNumber.pad') });
      for (const key of typed) await pad.getByRole('button', { name: key, exact: true }).click();
      await citizen.next();
    },
  };
}

test('a resident registers at the kiosk, zh, tall', async ({ browser }) => {
  const words = wordsOf('zh');
  const page = await open(browser, 'kiosk', 'tall', 'zh');
  const at = declarerAt(page, words);
  const sound = (screen: string) => expectSound(page, `declare-${screen}-zh-tall`);

  await at.tap(new RegExp(words('kiosk:declare.tileHint')));
  await at.asks('declare.title');
  await sound('01-which');
  await at.tap(new RegExp(words('kiosk:declare.residentHint')));
  await at.write('declareResident.name', 'declare.field.name', '测试甲');

  // One wrong digit is named at once, and the way on stays shut.
  const id = makeId();
  await at.digits('declareResident.idNumber', `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`);
  await expect(page.getByRole('alert').getByText(words('declare.problem.checksum'))).toBeVisible();
  await sound('02-wrong-id');
  await at.tap(words('kiosk:askNumber.delete'));
  await at.digits('declareResident.idNumber', id.slice(17));

  await at.write('declareResident.phone', 'declare.field.phone', '13800000001');
  await at.asks('declareResident.address');
  await sound('03-address');
  await at.write('declareResident.address', 'declare.field.address', '测试路 1 号 101 室');
  await at.asks('declareResident.day');
  await sound('04-day');
  await at.tap(words('kiosk:declare.today'));

  await at.asks('declare.noticeTitle');
  await at.next();
  await expect(page.getByText(words('kiosk:declare.noticeMissing'))).toBeVisible();
  await page.getByText(words('kiosk:declare.agree')).click();
  await sound('05-notice');
  await at.next();
  await at.asks('declare.reviewTitle');
  await sound('06-review');
  await at.tap(words('kiosk:declare.submit'));
  await at.asks('declare.endTitle');
  await expect(page.getByText(/^DJ-\d{6}-0001$/)).toBeVisible();
  await expect(page.getByText('测试甲')).toHaveCount(0);
  await sound('07-receipt');
  await at.done();

  // Nothing of the last visit is in the next one; and a number for the counter is one touch away.
  await at.tap(new RegExp(words('kiosk:declare.tileHint')));
  await at.tap(new RegExp(words('kiosk:declare.residentHint')));
  await expect(page.getByRole('textbox', { name: words('declare.field.name') })).toHaveValue('');
  await at.tap(words('action.back'));
  await at.tap(new RegExp(words('kiosk:declare.takeNumber')));
  await expect(page.getByText('D001')).toBeVisible();
});

test('the desk reviews it, and brings in a list with one row that does not fit, en, wide', async ({ browser }) => {
  const words = wordsOf('en');
  const page = await open(browser, 'desk', 'wide', 'en');
  const staff = staffAt(page, words);
  const sound = (screen: string) => expectSound(page, `declare-desk-${screen}-en-wide`);
  const press = (key: string, values = {}) =>
    page
      .getByRole('button', { name: words(key, values), exact: true })
      .first()
      .click();
  await staff.signIn('8001', demoStaff('8001').pin);
  await staff.part('declarations');

  await staff.press(/DJ-\d{6}-0001/);
  await expect(page.getByText('测试路 1 号 101 室')).toBeVisible();
  await sound('01-review');
  await press('desk:declarations.correct');
  const address = page.getByRole('textbox', { name: words('declare.field.address') });
  await address.fill('测试路 9 号');
  await page.getByRole('textbox', { name: words('declare.field.phone'), exact: true }).fill('138');
  await press('desk:declarations.correctSubmit');
  await expect(page.getByText(words('declare.problem.not-a-phone'))).toBeVisible();
  await sound('02-correct');
  await page.getByRole('textbox', { name: words('declare.field.phone'), exact: true }).fill('13800000001');
  await press('desk:declarations.correctSubmit');
  await expect(page.getByRole('cell', { name: '测试路 1 号 101 室' })).toBeVisible();
  await press('desk:declarations.accept');
  await expect(page.locator('.file-head').getByText(words('declare.state.accepted'))).toBeVisible();
  await sound('03-accepted');

  await press('desk:declarations.sheet');
  await page.getByRole('textbox', { name: words('declare.declarerOf.tenant'), exact: true }).fill('测试房东');
  await page.getByRole('textbox', { name: words('declare.declarerPhoneOf.tenant') }).fill('13800000002');
  const rows = makeCsv(4, (order) => (order === 3 ? tenantCells(order).with(4, '昨天') : tenantCells(order)));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'tenants.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await expect(page.getByText(words('desk:declarations.checked', { rows: 4, good: 3, bad: 1 }))).toBeVisible();
  await expect(page.getByText(words('desk:declarations.row', { row: 4 }))).toBeVisible();
  await page.getByText(words('desk:declarations.consent', { version: '2026-12' })).click();
  await sound('04-list');
  const [mend] = await Promise.all([page.waitForEvent('download'), press('desk:declarations.downloadBad')]);
  expect(mend.suggestedFilename()).toBe('tenants-mend.csv');
  await press('desk:declarations.fileGood', { count: 3 });
  await expect(page.getByText(words('desk:declarations.filed', { count: 3 }))).toBeVisible();

  // The same from a workbook, of which the spreadsheet spoilt one number.
  const workbook = await makeWorkbook(
    [],
    [
      ['某某公寓租客名单'],
      ...listRows(3, (order) => {
        const row = tenantRow(order + 4);
        return order === 2 ? row.with(2, Number(makeId(6))) : row;
      }),
    ],
  );
  const bring = (name: string, bytes: Uint8Array) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await bring('list.xlsx', makeArchive([{ name: 'a.txt', content: Buffer.from('a') }]));
  await expect(page.getByText(words('refusal.sheet-workbook-unreadable'))).toBeVisible();
  await bring('tenants.xlsx', workbook);
  await expect(page.getByText(words('desk:declarations.checked', { rows: 3, good: 2, bad: 1 }))).toBeVisible();
  await expect(page.getByText(words('desk:declarations.row', { row: 4 }))).toBeVisible();
  await expect(page.getByText(words('declare.problem.turned-into-number'))).toBeVisible();
  await page.getByText(words('desk:declarations.consent', { version: '2026-12' })).click();
  await sound('05-workbook');
  const [figures] = await Promise.all([page.waitForEvent('download'), press('desk:declarations.downloadBad')]);
  expect(figures.suggestedFilename()).toBe('tenants-mend.xlsx');
  await press('desk:declarations.fileGood', { count: 2 });
  await expect(page.getByText(words('desk:declarations.filed', { count: 2 }))).toBeVisible();

  // What has a limit stands in a list of its own.
  await page.getByRole('button', { name: new RegExp(words('desk:declarations.views')) }).click();
  await page.getByRole('option', { name: words('desk:declarations.view.due') }).click();
  await expect(page.getByRole('button', { name: /DJ-\d{6}-000[2-4]/ })).toHaveCount(3);
  await sound('06-due');

  await press('desk:declarations.view.export');
  const [file] = await Promise.all([page.waitForEvent('download'), press('desk:declarations.exportSubmit')]);
  expect(file.suggestedFilename()).toMatch(/declarations-.*\.csv$/);
  await sound('07-export');

  await press('desk:declarations.add');
  await pick(page, words('declare.kind.worker'));
  await sound('08-add');
});
