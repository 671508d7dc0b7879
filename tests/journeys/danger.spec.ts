import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const words = wordsOf('zh');
/** Invented. */
const SAID = '我老公喝了酒又打我，还拿刀说要杀了我';
/** From the last key to the other end of the hall. */
const AT_ONCE = { timeout: 2_500 };

let folder: string;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-danger-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const heading = (page: Page, key: string) =>
  expect(page.getByRole('heading', { name: words(key) }).first()).toBeVisible(AT_ONCE);

/** To the screen where a citizen says in a few words what it is. */
async function describe(page: Page, told: string) {
  const citizen = citizenAt(page, words);
  await page.goto(station.urls.kiosk);
  await citizen.tap(new RegExp(words('kiosk:home.quarrel')));
  await citizen.tap(words('kiosk:describe.open'));
  await page.getByRole('textbox', { name: words('kiosk:describe.label') }).fill(told);
  return citizen;
}

test('who writes of danger is shown 110 at once, every desk rings, one goes, the head sees who', async ({
  browser,
}) => {
  const deskOf = async (number: string) => {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(station.urls.desk);
    const { pin } = demoStaff(number);
    const staff = staffAt(page, words);
    await staff.signIn(number, pin);
    return { page, staff, banner: page.getByRole('alert', { name: words('desk:dangerAlarm.title') }) };
  };
  const clerk = await deskOf('8001');
  const head = await deskOf('9001');
  const kiosk = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();

  const citizen = await describe(kiosk, SAID);
  await heading(kiosk, 'kiosk:danger.title');
  await expect(kiosk.getByText('110').first()).toBeVisible();
  await expect(kiosk.getByText(words('kiosk:danger.told'))).toBeVisible();
  for (const { banner } of [clerk, head]) {
    for (const kind of ['weapon', 'violence-at-home'])
      await expect(banner.getByText(words(`danger.${kind}`))).toBeVisible(AT_ONCE);
    // What was written stays on the citizen's own screen.
    await expect(banner).not.toContainText('老公');
  }
  await expectSound(kiosk, 'danger-zh-tall');
  await citizen.tap(words('kiosk:danger.call'));
  await expect(kiosk.getByText(words('kiosk:danger.heard'))).toBeVisible(AT_ONCE);
  await expect(clerk.banner.getByText(words('desk:dangerAlarm.citizen'))).toBeVisible(AT_ONCE);
  await expectSound(clerk.page, 'danger-desk-zh');

  await clerk.banner.getByRole('button', { name: words('desk:dangerAlarm.answer') }).click();
  for (const { banner } of [clerk, head]) await expect(banner.getByRole('button')).toHaveCount(0);
  await head.staff.part('head');
  const log = head.page.getByRole('region', { name: words('desk:dangerAlarm.today') });
  await expect(log.getByRole('listitem')).toHaveCount(2);
  await expect(log).not.toContainText(words('desk:dangerAlarm.unanswered'));

  await citizen.tap(words('kiosk:danger.safe'));
  await heading(kiosk, 'kiosk:describe.title');
  // Said once, and nothing is lost; the same words do not bring the page back.
  await expect(kiosk.getByRole('textbox', { name: words('kiosk:describe.label') })).toHaveValue(SAID);
  await kiosk.getByRole('textbox', { name: words('kiosk:describe.label') }).fill(`${SAID}。`);
  await kiosk.waitForTimeout(1_000);
  await expect(kiosk.getByRole('heading', { name: words('kiosk:danger.title') })).toBeHidden();
});

test('violence at home, told in an intake: 110 and the desk at once, then on to a number and a file', async ({
  browser,
}) => {
  const desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await desk.goto(station.urls.desk);
  const staff = staffAt(desk, words);
  await staff.signIn('9001', demoStaff('9001').pin);
  const kiosk = await (await browser.newContext({ viewport: { width: 1080, height: 1920 } })).newPage();
  const citizen = await describe(kiosk, '老公一喝酒就打我，孩子吓得直哭');
  await heading(kiosk, 'kiosk:danger.title');
  await expect(kiosk.getByText('110').first()).toBeVisible();
  const banner = desk.getByRole('alert', { name: words('desk:dangerAlarm.title') });
  await expect(banner.getByText(words('danger.violence-at-home'))).toBeVisible(AT_ONCE);

  // Not everybody wants the police; the intake is still theirs.
  await citizen.tap(words('kiosk:danger.safe'));
  await citizen.tap(new RegExp(words('category.01')));
  await citizen.tap(words('counterpart.family'));
  await citizen.tap(words('ageBand.adult'));
  await citizen.next();
  await kiosk.getByRole('textbox', { name: words('kiosk:place.label') }).fill('qxg');
  await citizen.tap(/七星关/);
  await citizen.next();
  await citizen.tap(words('kiosk:mandarin.some'));
  await heading(kiosk, 'kiosk:statement.title');
  await citizen.next();
  await citizen.fillFromClaims('stop-it');
  await kiosk.getByRole('article').first().getByRole('button').click();
  await heading(kiosk, 'kiosk:number.title');
  const number = await citizen.shownNumber();

  await banner
    .getByRole('button', { name: words('desk:dangerAlarm.answer') })
    .first()
    .click();
  await staff.part('disputes');
  await expect(staff.caseLine(number)).toContainText(words('risk.high'));
  await staff.openCase(number);
  await expect(desk.getByRole('region', { name: words('desk:riskCard.title') })).toContainText(
    words('danger.violence-at-home'),
  );
});

test('who does not know which kind is offered up to three; the words need not be typed again', async ({ page }) => {
  const citizen = await describe(page, '房东说押金不退');
  await expectSound(page, 'describe-zh');
  await citizen.tap(new RegExp(words('category.19')));
  await heading(page, 'kiosk:counterpart.title');
  await citizen.tap(words('counterpart.landlord'));
  await citizen.tap(words('ageBand.adult'));
  await citizen.next();
  await page.getByRole('textbox', { name: words('kiosk:place.label') }).fill('qxg');
  await citizen.tap(/七星关/);
  await citizen.next();
  await citizen.tap(words('kiosk:mandarin.some'));
  const statement = page.getByRole('textbox', { name: words('kiosk:statement.label') });
  await expect(statement).toHaveValue('房东说押金不退');

  // Now it is about something else: asked kindly, once, and the citizen decides.
  await statement.fill('老板拖欠我三个月工资，包工头跑了，工钱一分没给');
  await page.waitForTimeout(1_000);
  await citizen.next();
  const title = words('kiosk:describe.askTitle', { category: words('category.11') });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expectSound(page, 'category-question-zh');
  await citizen.tap(words('kiosk:describe.askKeep', { category: words('category.19') }));
  await heading(page, 'kiosk:claims.title');
  await citizen.tap(words('action.back'));
  await citizen.next();
  await heading(page, 'kiosk:claims.title');
});

for (const { language, view } of TWO_VIEWS) {
  test(`the screens about words and danger are sound: ${language}, ${view}`, async ({ browser }) => {
    const said = wordsOf(language);
    const page = await (await browser.newContext({ viewport: VIEWS[view] })).newPage();
    await page.goto(station.urls.kiosk);
    if (language !== 'zh') await page.getByRole('radio', { name: said(`language.${language}`) }).click();
    const citizen = citizenAt(page, said);
    await citizen.tap(new RegExp(said('kiosk:home.quarrel')));
    await citizen.tap(said('kiosk:describe.open'));
    const told = page.getByRole('textbox', { name: said('kiosk:describe.label') });
    await told.fill('房东不退押金，隔壁半夜太吵，物业也不管');
    await expect(page.getByRole('button', { name: new RegExp(said('category.19')) })).toBeVisible();
    await expectSound(page, `describe-${language}-${view}`);
    await told.fill('他拿刀说要杀了我');
    await expect(page.getByText(said('kiosk:danger.told'))).toBeVisible();
    await expectSound(page, `danger-${language}-${view}`);
  });
}
