import { expect } from '@playwright/test';
import { makeQuarrel } from '../make/quarrel.ts';
import { demoStaff } from '../make/demo.ts';
import { type District, openDistrict } from './district.ts';
import { pick } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

/** `pullMinutes=1`, and time for a slow machine. */
const WITHIN_THE_MINUTE = { timeout: 100_000 };

let district: District;
test.beforeEach(async () => {
  district = await openDistrict('pullMinutes=1');
});
test.afterEach(() => district.end());

/** 110 hands a quarrel over (110 移交): the desk rings, accepts, goes there, ends it; 110 sees each step. */
for (const { language, view } of oneOf(TWO_VIEWS, 'en'))
  test(`110 hands over a quarrel, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(420_000);
    const words = wordsOf(language);
    const page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
    const staff = staffAt(page, words);
    const sound = (screen: string) => expectSound(page, `handed-${screen}-${language}-${view}`);
    const banner = page.getByRole('alert', { name: words('desk:handed.title') });
    const rings = (alarm: string) => banner.locator('.danger-alarm').filter({ hasText: alarm });
    const list = page.getByRole('navigation', { name: words('desk:leads.list') });
    /** What 110 has of that alarm since it was last asked, once there is anything. */
    const heard = async (alarm: string): Promise<string[]> => {
      let types: string[] = [];
      await expect(async () => {
        const { steps } = await district.alarmLine();
        types = [...types, ...steps.filter(({ subject }) => subject === `alarm/${alarm}`).map(({ type }) => type)];
        expect(types).not.toEqual([]);
      }).toPass({ timeout: 60_000 });
      return types;
    };
    const [first, second] = [makeQuarrel({ alarmNumber: 'A1' }), makeQuarrel({ alarmNumber: 'A2', urgency: 'yellow' })];

    await test.step('the station is within reach, and the district knows its place', async () => {
      await district.comeWithinReach();
      await district.command('sync', '--data', district.data);
      await district.setArea(first.division.slice(0, 9));
      await page.goto(district.station.urls.desk);
      if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
      await staff.signIn(demoStaff('8001').number, demoStaff('8001').pin);
      await expect(banner).toHaveCount(0);
    });

    await test.step('110 hands it over: twice, which is once; within the minute it rings at the desk', async () => {
      expect(await district.alarmLine(first)).toMatchObject({ handedOver: { status: 'ok' } });
      expect(await district.alarmLine(first)).toMatchObject({ handedOver: { status: 'repeat' } });
      expect(await district.alarmLine(second)).toMatchObject({ handedOver: { status: 'ok' } });
      await expect(banner).toContainText('A1', WITHIN_THE_MINUTE);
      await expect(banner).toContainText('A2', WITHIN_THE_MINUTE);
      await expect(banner).toContainText(words('urgency.red'));
      await expect(page.getByText(first.about.words)).toHaveCount(0);
      await sound('01-rings');
      await rings('A1')
        .getByRole('button', { name: words('desk:handed.look') })
        .click();
      await expect(page.getByText(words('desk:handed.acceptFirst'))).toBeVisible();
      await sound('02-not-yet');
    });

    await test.step('accepted, the words are there; on the spot; settled', async () => {
      await rings('A1')
        .getByRole('button', { name: words('desk:handed.accept') })
        .click();
      for (const told of Object.values(first.about)) await expect(page.getByText(told, { exact: true })).toBeVisible();
      await expect(rings('A1')).toHaveCount(0);
      await sound('03-accepted');
      await expect(async () => expect(await heard('A1')).toContain('lead.accepted.v1')).toPass({ timeout: 60_000 });
      await staff.press(words('desk:handed.arrive'));
      await expect(page.getByRole('button', { name: words('desk:handed.arrive') })).toHaveCount(0);
      expect(await heard('A1')).toEqual(['lead.arrived.v1']);
      await staff.press(words('desk:leads.close'));
      await pick(page, words('leadClose.settled-on-spot'));
      await sound('04-close');
      await page.getByRole('button', { name: words('desk:leads.closeSubmit'), exact: true }).click();
      await expect(page.getByText(words('desk:leads.group.done'))).toBeVisible();
      expect(await heard('A1')).toEqual(['lead.answered.v1']);
    });

    await test.step('the other is given back', async () => {
      await rings('A2')
        .getByRole('button', { name: words('desk:handed.accept') })
        .click();
      await expect(banner).toHaveCount(0);
      await staff.press(words('desk:handed.giveBack'));
      await pick(page, words('leadReturn.other-area'));
      await sound('05-give-back');
      await page.getByRole('button', { name: words('desk:handed.giveBackSubmit'), exact: true }).click();
      await expect(list.getByText(words('leadState.returned'))).toBeVisible();
      await sound('06-given-back');
      await expect(async () => expect(await heard('A2')).toContain('lead.returned.v1')).toPass({ timeout: 60_000 });
    });
    await page.context().close();
  });
