import { type Browser, expect, type Page } from '@playwright/test';
import { demoStaff } from '../make/demo.ts';
import { citizenAt } from './citizen.ts';
import { openDistrict } from './district.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { TWO_VIEWS, type View, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const MATTER = '健身房关门了，充值卡里的钱不退。';

async function open(browser: Browser, url: string, view: View): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

for (const { language, view } of TWO_VIEWS)
  test(`a matter that is not the police's, in ${language} ${view}: sent without a line, delivered, answered, opened again`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const district = await openDistrict();
    try {
      const desk = await open(browser, district.station.urls.desk, 'wide');
      const kiosk = await open(browser, district.station.urls.kiosk, view);
      for (const page of [desk, kiosk])
        if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
      const clerk = staffAt(desk, words);
      const headDesk = await open(browser, district.station.urls.desk, 'wide');
      const head = staffAt(headDesk, wordsOf('zh'));
      /** As the night does: what waits goes out, what is new comes in. */
      const sync = async () => {
        await head.press(wordsOf('zh')('desk:sync.now'));
        await expect(headDesk.getByText(/^送好了/)).toBeVisible({ timeout: 30_000 });
      };
      const citizen = citizenAt(kiosk, words);
      const { number, pin } = demoStaff('8001');
      await clerk.signIn(number, pin);
      await clerk.part('referrals');
      const form = desk.getByRole('form', { name: words('desk:referrals.draft') });
      const file = desk.getByRole('region', { name: words('desk:referrals.title') });

      const given =
        await test.step('the clerk writes it down; whose it seems to be is read off the words', async () => {
          await clerk.press(words('desk:referrals.draft'));
          await form.getByRole('textbox', { name: words('desk:referrals.summary') }).fill(MATTER);
          await form.getByRole('textbox', { name: words('desk:referrals.name'), exact: true }).fill('测试甲');
          await form.getByRole('textbox', { name: words('desk:referrals.phone') }).fill('138');
          await expect(form.getByText(words('refusal.not-a-phone'))).toBeVisible();
          await form.getByRole('textbox', { name: words('desk:referrals.phone') }).fill('13800000001');
          await expect(form.getByRole('radio', { name: new RegExp(words('platform.market')) })).toBeChecked();
          await expectSound(desk, `referral-1-${language}-${view}`);
          await form.getByRole('button', { name: words('desk:referrals.save') }).click();
          const dialog = desk.getByRole('alertdialog');
          await expect(dialog).toContainText('R0001 · 0001');
          await dialog.getByRole('button', { name: words('action.done') }).click();
          return { number: 'R0001', digits: '0001' };
        });

      await test.step('it is sent while no line leads to the district, and says so', async () => {
        await clerk.press(words('desk:referrals.send'));
        await clerk.press(words('desk:referrals.sendNow'));
        await expect(file.getByText(words('referralDelivery.queued'))).toBeVisible();
        await citizen.askHow(given.number, given.digits);
        await expect(kiosk.getByText(words('kiosk:referral.queued'))).toBeVisible();
        await expect(kiosk.getByText('充值')).toHaveCount(0);
        await expectSound(kiosk, `referral-2-${language}-${view}`);
        await citizen.done();
      });

      await test.step('the line is there: delivered, signed, worked on, answered', async () => {
        await district.comeWithinReach();
        const { number: headNumber, pin: headPin } = demoStaff('9001');
        await head.signIn(headNumber, headPin);
        await head.part('head');
        await sync();
        await expect(file.getByText(words('referralDelivery.delivered')).first()).toBeVisible();
        for (const state of ['signed', 'processing', 'feedback'] as const) {
          await district.playPlatforms();
          await sync();
          await expect(file.getByText(words(`referralState.${state}`)).first()).toBeVisible({ timeout: 20_000 });
        }
        await expect(file.getByText(words('referralResult.solved'))).toBeVisible();
        await expectSound(desk, `referral-3-${language}-${view}`);
      });

      await test.step('the citizen sees it and says that it is not settled; the desk has it again', async () => {
        if (language !== 'zh') await kiosk.getByRole('radio', { name: words(`language.${language}`) }).click();
        await citizen.askHow(given.number, given.digits);
        await expect(kiosk.getByText(words('kiosk:referralNow.feedback'))).toBeVisible();
        await expectSound(kiosk, `referral-4-${language}-${view}`);
        await citizen.tap(words('kiosk:referral.no'));
        await expect(kiosk.getByText(words('kiosk:referral.again'))).toBeVisible();
        await expect(file.getByText(words('referralState.reopened')).first()).toBeVisible();
        await clerk.press(words('desk:referrals.send'));
        await clerk.press(words('desk:referrals.sendNow'));
        await expect(file.getByText(words('referralState.sent')).first()).toBeVisible();
      });
    } finally {
      await district.end();
    }
  });
