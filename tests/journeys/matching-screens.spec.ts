import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import type { Language } from '../../shared/domain/language.ts';
import { demoStaff } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, type View, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-matching-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function open(browser: Browser, surface: 'kiosk' | 'desk', view: View, language: Language) {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await page.goto(station.urls[surface]);
  if (language !== 'zh') await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
  return page;
}

/** A sentence about somebody, however the screen spells the name: the hanzi are in it in every language. */
const about = (sentence: string, name: string) => new RegExp(sentence.replace('#', `.*${name}`));
/** One of several at the desk: the label is what is touched. */
const choose = (page: Page, text: string | RegExp) =>
  page.locator('label.choice').filter({ hasText: text }).last().click();

for (const { language, view } of oneOf(TWO_VIEWS, 'zh')) {
  const words = wordsOf(language);
  const sound = (page: Page, screen: string) => expectSound(page, `${screen}-${language}-${view}`);
  /** The head at the desk, with the file of this case open at why its mediators. */
  const whyOf = async (browser: Browser, number: string) => {
    const page = await open(browser, 'desk', view, language);
    const staff = staffAt(page, words);
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.openCase(number);
    await page.getByText(words('desk:match.title')).click();
    return { page, staff };
  };

  test(`a citizen nobody understands is told at once, and offered what there is: ${language}, ${view}`, async ({
    browser,
  }) => {
    const page = await open(browser, 'kiosk', view, language);
    const citizen = citizenAt(page, words);
    const heading = (key: string) => expect(page.getByRole('heading', { name: words(key) })).toBeVisible();
    await citizen.tap(new RegExp(words('kiosk:home.quarrel')));
    await citizen.tap(new RegExp(words('category.11').replace(/[()]/g, '.')));
    await citizen.tap(words('counterpart.employer'));
    await citizen.tap(words('ageBand.adult'));
    await citizen.next();
    await heading('kiosk:place.title');
    await page.getByRole('textbox').fill('zhenning');
    await citizen.tap(/镇宁/);
    await heading('kiosk:dialect.title');
    // Only Bouyei is left chosen.
    await page.locator('.choice[data-selected]').first().click();
    await citizen.tap(language === 'zh' ? /布依语/ : /Bouyei/);
    await citizen.next();
    await citizen.tap(words('kiosk:mandarin.none'));
    await heading('kiosk:statement.title');
    await citizen.tap(words('kiosk:statement.inPerson'));
    await citizen.tap(words('claim.pay-what-is-owed'));
    await citizen.next();
    await page.getByRole('textbox').fill(TOLD.name);
    await citizen.next();
    await page.getByRole('textbox').fill(TOLD.phone);
    await citizen.next();
    await page.getByText(words('kiosk:notice.agreeData')).click();
    await page.getByText(words('kiosk:notice.agreeMediation')).click();
    await citizen.next();
    await heading('kiosk:otherWays.title');
    await sound(page, 'kiosk-other-ways');
    await citizen.tap(new RegExp(words('kiosk:otherWays.interpreter')));
    await heading('kiosk:number.title');
    await page.context().close();
  });

  test(`a wish orders the mediators anew: ${language}, ${view}`, async ({ browser }) => {
    const page = await open(browser, 'kiosk', view, language);
    await citizenAt(page, words).fillIntake();
    await expect(page.getByRole('article').first()).toBeVisible();
    await page.getByRole('radio', { name: words('kiosk:mediatorWish.female'), exact: true }).click();
    await expect(page.getByRole('article').first()).toContainText(words('reason.wished-female'));
    await sound(page, 'kiosk-wishes');
    await page.getByRole('radio', { name: words('kiosk:mediatorWish.male'), exact: true }).click();
    await expect(page.getByRole('article').first()).toContainText(words('reason.wished-male'));
    await page.context().close();
  });

  test(`the desk says why, notes the other side’s speech and who stands aside: ${language}, ${view}`, async ({
    browser,
  }) => {
    const kiosk = await station.connect<typeof kioskContract>('kiosk');
    const { number } = await kiosk.api.disputes.open(makeIntake());
    kiosk.close();
    const { page, staff } = await whyOf(browser, number);
    await expect(page.getByRole('heading', { name: words('desk:match.others'), exact: true })).toBeVisible();
    await sound(page, 'desk-why');
    await staff.press(words('desk:match.speechEdit'));
    await page.getByRole('textbox', { name: words('desk:match.place') }).fill('yudu');
    await choose(page, /于都/);
    await choose(page, words('mandarin.none'));
    await sound(page, 'desk-speech');
    await staff.press(words('desk:match.speechSave'));
    await expect(page.getByText(words('desk:match.speechUnknown'))).toBeHidden();
    await staff.part('mediators');
    await page.getByText(words('desk:recusals.declare'), { exact: true }).click();
    await choose(page, demoStaff('1001').name);
    await choose(page, words('recusalGround.kin'));
    await page.getByRole('textbox', { name: words('desk:recusals.name') }).fill('阿测试别厂');
    await sound(page, 'desk-recusal');
    await staff.press(words('desk:recusals.save'));
    await expect(page.getByText(words('desk:recusals.aboutParty')).first()).toBeVisible();
    await staff.part('head');
    await expect(page.getByText(words('desk:weights.title'))).toBeVisible();
    await sound(page, 'desk-head-matching');
    await staff.signOut();
    await page.context().close();
  });

  test(`the desk says why it was so when chosen, and asks a second mediator: ${language}, ${view}`, async ({
    browser,
  }) => {
    const kiosk = await station.connect<typeof kioskContract>('kiosk');
    const [best] = await kiosk.api.disputes.findMediators(makeIntake());
    const { number } = await kiosk.api.disputes.open(makeIntake({ mediatorId: best?.mediatorId ?? null }));
    kiosk.close();
    const { page, staff } = await whyOf(browser, number);
    await expect(page.getByText(words('desk:match.thenOthers'))).toBeVisible();
    await staff.press(words('desk:match.speechEdit'));
    await page.getByRole('textbox', { name: words('desk:match.place') }).fill('yudu');
    await choose(page, /于都/);
    await choose(page, words('mandarin.none'));
    await staff.press(words('desk:match.speechSave'));
    await sound(page, 'desk-why-then-and-now');
    await staff.press(about(words('desk:match.besideAppoint', { name: '#' }), demoStaff('1007').name));
    await expect(page.locator('.file-head')).toContainText(
      about(words('desk:file.beside', { names: '#' }), demoStaff('1007').name),
    );
    await sound(page, 'desk-beside');
    await staff.press(about(words('desk:match.besideReleaseOf', { name: '#' }), demoStaff('1007').name));
    await choose(page, words('releaseReason.party-asked'));
    await sound(page, 'desk-release');
    await staff.press(words('desk:match.besideReleaseSubmit'));
    await expect(page.locator('.timeline').first()).toContainText(words('releaseReason.party-asked'));
    await staff.signOut();
    await page.context().close();
  });
}
