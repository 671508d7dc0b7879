import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { checkCharacter } from '../../shared/domain/id-number.ts';
import { demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const MEGABYTE = 1024 * 1024;
/** Nobody's: made up, with the check character that follows. */
const FIRST = '33030419900101987';
const ID_NUMBER = FIRST + checkCharacter(FIRST);

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-bad-input-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Pastes as a person does: through the field's own paste, with what a clipboard holds. */
const paste = (field: Locator, text: string) =>
  field.evaluate((element: HTMLInputElement, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // What nobody prevents is put in, as the browser does.
    if (element.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);

async function speak(page: Page, language: 'zh' | 'en', name: string): Promise<void> {
  if (language !== 'zh') await page.getByRole('radio', { name }).click();
}

for (const { language, view } of oneOf(TWO_VIEWS, 'en')) {
  const name = `${language}-${view}`;
  const words = wordsOf(language);

  test(`at the kiosk: a paste of a megabyte, a county nobody knows, somebody under age (${name})`, async ({ page }) => {
    await page.setViewportSize(VIEWS[view]);
    await page.goto(station.urls.kiosk);
    await speak(page, language, words('language.en'));
    const citizen = citizenAt(page, words);
    // The one in the bar: a tile may say "back", too.
    const bar = page.getByRole('navigation', { name: words('kiosk:frame.bar') });
    const back = () => bar.getByRole('button', { name: words('action.back') }).click();
    await citizen.fillUpToStatement();
    const field = page.getByRole('textbox', { name: words('kiosk:statement.label') });
    await field.fill(TOLD.statement);
    await paste(field, '很'.repeat(MEGABYTE));
    await expect(page.getByText(words('field.tooLong', { length: MEGABYTE, max: 2000 }))).toBeVisible();
    await expect(field).toHaveValue(TOLD.statement);
    await expectSound(page, `bad-paste-kiosk-${name}`);
    await paste(field, '还有押金。');
    await expect(field).toHaveValue(`${TOLD.statement}还有押金。`);

    for (let backs = 0; backs < 3; backs += 1) await back();
    await page.getByRole('textbox', { name: words('kiosk:place.label') }).fill('亚特兰蒂斯');
    await expect(page.getByText(words('kiosk:place.none'))).toBeVisible();

    // Back to the age, past the name of the other side, and younger this time.
    await back();
    await back();
    await citizen.tap(words('ageBand.under-14'));
    await citizen.tap(words('kiosk:guardian.here'));
    await expect(page.getByRole('heading', { name: words('kiosk:guardian.nameTitle') })).toBeVisible();
    await page.getByRole('textbox').fill('测试乙');
    for (let nexts = 0; nexts < 3; nexts += 1) await citizen.next();
    await citizen.next(); // what is spoken there
    await citizen.tap(words('kiosk:mandarin.some'));
    await expect(field).toHaveValue(`${TOLD.statement}还有押金。`);
    await citizen.next();
    await citizen.next();
    await page.getByRole('textbox').fill(TOLD.name);
    await citizen.next();
    await expect(page.getByRole('heading', { name: words('kiosk:phone.titleGuardian') })).toBeVisible();
    await page.getByRole('textbox').fill(TOLD.phone);
    await citizen.next();
    await expect(page.getByText(words('kiosk:notice.agreeDataForChild'))).toBeVisible();
    await expectSound(page, `minor-notice-${name}`);

    for (let backs = 0; backs < 11; backs += 1) await back();
    await citizen.tap(words('ageBand.14-15'));
    await citizen.tap(new RegExp(words('kiosk:guardian.notHere')));
    await citizen.tap(new RegExp(words('kiosk:askStaff.take')));
    await expect(page.getByRole('heading', { name: words('kiosk:ticket.title') })).toBeVisible();
    expect(await citizen.shownNumber()).toMatch(/^M\d{3}$/);
  });

  test(`at the desk: a wrong number, a county nobody knows, a paste of a megabyte (${name})`, async ({ page }) => {
    const kiosk = await station.connect<typeof kioskContract>('kiosk');
    await kiosk.api.disputes.open(makeIntake({ ageBand: '14-15', guardian: { name: '测试乙' } }));
    kiosk.close();
    await page.setViewportSize(VIEWS[view]);
    await page.goto(station.urls.desk);
    await speak(page, language, words('language.en'));
    const staff = staffAt(page, words);
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.part('disputes');
    await page
      .getByRole('navigation', { name: words('desk:disputes.list') })
      .getByRole('button')
      .last()
      .click();
    const form = page.getByRole('form', { name: words('desk:party.add') });
    const box = (key: string) => form.getByRole('textbox', { name: words(key) });
    await staff.section('people');
    await staff.press(words('desk:party.add'));
    await form.getByText(words('partyRole.co-applicant'), { exact: true }).click();
    await box('desk:party.name').fill('测试丙');
    await form.getByText(words('idType.resident-id')).click();
    await box('desk:party.idNumber').fill(
      `${ID_NUMBER.slice(0, 16)}${(Number(ID_NUMBER[16]) + 1) % 10}${ID_NUMBER[17]}`,
    );
    await expect(form.getByText(words('desk:idProblem.checksum'))).toBeVisible();
    await expect(form.getByRole('button', { name: words('desk:party.submit') })).toBeDisabled();
    await box('desk:party.home').fill('亚特兰蒂斯');
    await expect(form.getByText(words('desk:party.homeNone'))).toBeVisible();
    await box('desk:party.address').fill('某路 1 号');
    await paste(box('desk:party.address'), 'x'.repeat(MEGABYTE));
    await expect(form.getByText(words('field.tooLong', { length: MEGABYTE, max: 200 }))).toBeVisible();
    await expect(box('desk:party.address')).toHaveValue('某路 1 号');
    await expectSound(page, `bad-input-desk-${name}`);

    await box('desk:party.idNumber').fill(ID_NUMBER.toLowerCase());
    await expect(form.getByText(words('desk:party.idGives'))).toBeVisible();
    await box('desk:party.home').fill('德江');
    await form.getByText('德江', { exact: false }).first().click();
    await form.getByRole('button', { name: words('desk:party.submit') }).click();
    const card = page.getByRole('article', { name: '测试丙' });
    await expect(card).toContainText(words('ageBand.adult'));
    await expect(card).toContainText(`330304${'*'.repeat(10)}${ID_NUMBER.slice(-2)}`);

    await staff.press(words('desk:intake.complete'));
    const intake = page.getByRole('form', { name: words('desk:intake.complete') });
    await intake.getByRole('textbox', { name: words('desk:intake.summary') }).fill('三个月工资没有发。');
    await intake.getByText(words('intakeChannel.110'), { exact: true }).click();
    await intake.getByText(words('evidence.pay-record')).click();
    await expectSound(page, `intake-form-${name}`);
    await intake.getByRole('button', { name: words('desk:intake.submit') }).click();
    await expect(page.getByText('三个月工资没有发。')).toBeVisible();
    await expectSound(page, `intake-done-${name}`);
  });
}
