import { type Browser, expect, type Page } from '@playwright/test';
import { dayOf } from '../../shared/domain/station-day.ts';
import { asMillis, DAY } from '../../shared/domain/millis.ts';
import type { deskContract } from '../../shared/contract/desk/contract.ts';
import { useDayText } from '../../renderer/parts/day-text.ts';
import { dayWords } from '../../renderer/parts/day-words.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { type District, openDistrict } from './district.ts';
import { typeDay } from './fields.ts';
import { expectFits, expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

/** Invented: nobody published it. */
const NOTICE = '测试通知〔2026〕3号';
const ADVICE = 'consultation';
const [zh, en] = [wordsOf('zh'), wordsOf('en')];
const HEAD = demoStaff('9001');

let district: District;
test.beforeEach(async () => {
  district = await openDistrict();
});
test.afterEach(() => district.end());

/**
 * The district tells the holidays of the year and a limit (节假日、时限下发): the head sees what it is, who said it and
 * when, the kiosk keeps the holiday at once, and what is set here by hand still comes first.
 */
test('the district tells holidays and a limit; the head sees both, the kiosk keeps the holiday', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const now = asMillis(Date.now());
  const today = dayOf(now);
  const year = today.slice(0, 4);
  const said = { zh: useDayText('zh')(today), en: useDayText('en')(today) };
  const desk = await openAt(browser, district.station.urls.desk, 'wide');
  const kiosk = await openAt(browser, district.station.urls.kiosk, 'tall');
  const staff = staffAt(desk, zh);
  const advice = demoSeed.services.find(({ serviceId }) => serviceId === ADVICE)?.name;
  const tile = (language: 'zh' | 'en') => kiosk.getByRole('button', { name: new RegExp(advice?.[language] ?? '-') });
  const card = (title: string) => desk.getByRole('region', { name: title, exact: true });
  const holidays = card(zh('desk:holidays.title'));
  const limits = card(zh('desk:policy.title'));
  const redLine = limits.getByRole('listitem').filter({ hasText: zh('policySetting.leadRedMinutes') });

  await test.step('before the district said anything', async () => {
    await keepHolidays(district);
    await staff.signIn(HEAD.number, HEAD.pin);
    await staff.part('head');
    await expect(holidays).toBeVisible();
    await expect(holidays).not.toContainText(NOTICE);
    await expect(redLine).toContainText(zh('settingOrigin.default'));
    await expect(tile('zh')).toBeEnabled();
  });

  await test.step('it states them; the station syncs', async () => {
    await district.comeWithinReach();
    // From New Year's Day three days, and today, whatever day this is played on.
    const closed = [...new Set([`${year}-01-01`, `${year}-01-02`, `${year}-01-03`, today])];
    expect(
      await district.states(`SELECT district.tell_calendar(${year}, $1::date[], '{}', $2)`, [closed, NOTICE]),
    ).toBe(1);
    expect(await district.states(`SELECT district.tell_setting('leadRedMinutes', '10')`)).toBe(1);
    await staff.press(zh('desk:sync.now'));
  });

  await test.step('the head sees what it is, who said it and when', async () => {
    await expect(holidays).toContainText(zh('desk:holidays.district', { notice: NOTICE, day: said.zh }), {
      timeout: 30_000,
    });
    await expect(holidays).toContainText(dayWords(today, 'zh'));
    await expect(redLine).toContainText('10');
    await expect(redLine).toContainText(zh('settingOrigin.district', { day: said.zh }));
    await holidays.scrollIntoViewIfNeeded();
    await expectSound(desk, 'told-1-head-zh-wide');
  });

  await test.step('the kiosk keeps the holiday at once; a new lead is told the new limit', async () => {
    await expect(tile('zh')).toBeDisabled();
    await expect(tile('zh')).toContainText(zh('kiosk:closed.closed-day'));
    await expectSound(kiosk, 'told-2-kiosk-zh-tall');
    await turn(kiosk, 'wide', 'en');
    await expect(tile('en')).toContainText(en('kiosk:closed.closed-day'));
    await expectFits(kiosk, 'told-2-kiosk-en-wide');
    await staff.part('leads');
    await staff.press(zh('desk:leads.report'));
    await expect(desk.getByText(zh('desk:leads.hint', { red: 10, yellow: 120 }))).toBeVisible();
  });

  await test.step('set by hand on this machine it counts first, and the number of the district stands beside it', async () => {
    await district.command('settings', '--data', district.data, 'leadRedMinutes=20');
    await desk.reload();
    await turn(desk, 'tall', 'en');
    const head = staffAt(desk, en);
    await head.signIn(HEAD.number, HEAD.pin);
    await head.part('head');
    const line = card(en('desk:policy.title'))
      .getByRole('listitem')
      .filter({ hasText: en('policySetting.leadRedMinutes') });
    await expect(line).toContainText('20');
    await expect(line).toContainText(en('settingOrigin.by-hand-beside', { value: 10, day: said.en }));
    await line.scrollIntoViewIfNeeded();
    await expectSound(desk, 'told-3-by-hand-en-tall');
  });

  await test.step('days on which the whole station is shut stay with the head', async () => {
    const days = card(en('desk:setup.closedDays'));
    const tomorrow = dayOf(asMillis(now + DAY));
    await typeDay(days.getByRole('group', { name: en('desk:setup.firstDay') }), tomorrow);
    await days.getByRole('button', { name: en('desk:setup.closeThem') }).click();
    await expect(days.getByRole('listitem')).toContainText(dayWords(tomorrow, 'en'));
  });
});

async function openAt(browser: Browser, url: string, view: keyof typeof VIEWS): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** The same screen the other way up, in the other language. */
async function turn(page: Page, view: keyof typeof VIEWS, language: 'zh' | 'en'): Promise<void> {
  await page.setViewportSize(VIEWS[view]);
  await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
}

/** Advice is open around the clock on every day but holidays, so that it is open whenever this is played. */
async function keepHolidays({ station }: District): Promise<void> {
  const { api, close } = await station.connect<typeof deskContract>('desk');
  await api.session.signIn({ number: HEAD.number, pin: HEAD.pin });
  const { services } = await api.setup.show({});
  const service = services.find(({ serviceId }) => serviceId === ADVICE);
  if (service === undefined) throw new Error(`the demo station has no service ${ADVICE}`);
  const { serviceId, name, prefix, usualMinutes, dailyContingent, numbers } = service;
  const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]);
  await api.setup.saveService({
    ...{ serviceId, name, prefix, usualMinutes, dailyContingent, numbers },
    hours: { week, keepsHolidays: true },
  });
  close();
}
