import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { NOTICE_VERSION } from '../../shared/domain/privacy-notice.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { pick } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-library-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** A patrol's lead, the dispute it became, the case that came of it, and the figure in the head's panel. */
for (const { language, view } of oneOf(TWO_VIEWS, 'en')) {
  test(`from a lead to a case, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const words = wordsOf(language);
    const page: Page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
    await page.goto(station.urls.desk);
    if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const staff = staffAt(page, words);
    const sound = (screen: string) => expectSound(page, `library-${screen}-${language}-${view}`);
    const send = (key: string) => page.getByRole('button', { name: words(key), exact: true }).click();
    const field = (key: string) => page.getByRole('textbox', { name: words(key), exact: true });
    const tick = (key: string, values = {}) => page.getByText(words(key, values), { exact: true }).click();

    await test.step('a clerk writes down what the patrol saw', async () => {
      await staff.signIn(demoStaff('8001').number, demoStaff('8001').pin);
      await staff.part('leads');
      await staff.press(words('desk:leads.report'));
      await pick(page, words('urgency.red'));
      await field('desk:leads.place').fill('测试路口的小卖部');
      await field('desk:leads.words').fill('两家为漏水吵起来了。');
      await sound('01-report');
      await send('desk:leads.submit');
      await expect(page.getByText('两家为漏水吵起来了。')).toBeVisible();
      await sound('02-lead');
      await staff.press(words('desk:leads.report'));
      await pick(page, words('urgency.yellow'));
      await field('desk:leads.words').fill('排队插队，已经好了。');
      await send('desk:leads.submit');
      await staff.press(words('desk:leads.close'));
      await pick(page, words('leadClose.settled-on-spot'));
      await sound('03-close-lead');
      await send('desk:leads.closeSubmit');
      await expect(page.getByText(words('desk:leads.group.done'))).toBeVisible();
      await staff.signOut();
    });

    await test.step('a mediator makes it a dispute, and sees what worked before', async () => {
      await staff.signIn(demoStaff('1002').number, demoStaff('1002').pin);
      await staff.part('leads');
      await page
        .getByRole('navigation', { name: words('desk:leads.list') })
        .getByRole('button')
        .first()
        .click();
      await staff.press(words('desk:leads.register'));
      await field('desk:register.name').fill('测试甲');
      await field('desk:register.phone').fill('13800000001');
      await field('desk:register.respondent').fill('阿测试小吃店');
      await pick(page, words('ageBand.adult'));
      await pick(page, words('counterpart.neighbour'));
      await pick(page, words('ageBand.adult'));
      await field('desk:register.home').fill('dejiang');
      await page.getByRole('button', { name: /德江/ }).click();
      const spoken = page.getByRole('group', { name: words('desk:register.dialects') }).locator('label');
      await spoken.first().click();
      await tick('claim.repair');
      await tick('desk:register.consent', { version: NOTICE_VERSION });
      await sound('04-register');
      await send('desk:register.submit');
      await expect(page.getByText(words('claim.repair'), { exact: true })).toBeVisible();
      await staff.press(words('desk:step.take-on'));
      await staff.section('similar');
      await expect(page.getByRole('heading', { name: words('desk:library.similar') })).toBeVisible();
      await sound('05-similar');
      await page
        .getByRole('button', { name: new RegExp(`^${words('desk:library.read')}`) })
        .first()
        .click();
      await expect(page.getByText(words('casePart.lesson')).first()).toBeVisible();
      await sound('06-similar-read');
    });

    await test.step('settled, it becomes a case, and only masked', async () => {
      await staff.advance('triage');
      await staff.advance('soothe');
      await staff.advance('accept');
      await staff.advance('start', words('openness.closed'));
      await send('desk:step.talk');
      await field('desk:talk.minutes').fill('30');
      await field('desk:talk.notes').fill('测试甲和陈老板当面谈了，陈老板认修。');
      await send('desk:talk.submit');
      await send('desk:step.draft');
      await field('desk:agreement.facts').fill('阿测试小吃店水管漏水。');
      await field('desk:agreement.terms').fill('阿测试小吃店当天修好水管。');
      await field('desk:agreement.manner').fill('请师傅来修。');
      await page.getByText(words('desk:agreement.performedNow'), { exact: true }).click();
      await send('desk:agreement.submit');
      await staff.advance('agree');
      await staff.advance('performed');
      await send('desk:publish.open');
      await expect(page.getByRole('textbox', { name: words('casePart.process') })).toHaveValue(
        '测某和某老板当面谈了，某老板认修。',
      );
      await field('desk:publish.name').fill('楼上漏水，当面认修');
      await field('casePart.lesson').fill('测试甲也退了一步。');
      const submit = page.getByRole('button', { name: words('desk:publish.submit') });
      await expect(page.getByText(words('desk:publish.left', { count: 1 }))).toBeVisible();
      await sound('07-publish');
      await tick('desk:publish.readThrough');
      await expect(submit).toBeDisabled();
      await field('casePart.lesson').fill('先去看水从哪里来。');
      const english = { title: 'Water from above', summary: 'They looked together where it came from.' };
      await field('desk:publish.titleEn').fill(english.title);
      await field('desk:publish.summaryEn').fill(`Mr Wang gave in. ${english.summary}`);
      await page.getByText(words('desk:publish.readThrough')).scrollIntoViewIfNeeded();
      await expect(page.locator('mark.look', { hasText: 'Mr Wang' })).toBeVisible();
      await sound('07b-publish-english');
      // The Chinese desk leaves it out, as most will.
      await field('desk:publish.titleEn').fill(language === 'en' ? english.title : '');
      await field('desk:publish.summaryEn').fill(language === 'en' ? english.summary : '');
      await expect(submit).toBeDisabled();
      await tick('desk:publish.readThrough');
      await submit.click();
      await expect(page.getByText(words('desk:publish.published'))).toBeVisible();
      await staff.part('library');
      await field('desk:library.search').fill('当面认修');
      const found = page.getByRole('navigation', { name: words('desk:library.list') }).getByRole('button');
      await expect(found).toHaveCount(1);
      await found.click();
      await expect(page.getByText('先去看水从哪里来。')).toBeVisible();
      if (language === 'en') await expect(page.getByText(english.summary)).toBeVisible();
      else {
        const show = (one: 'zh' | 'en') => page.getByRole('radio', { name: words(`language.${one}`) }).click();
        await show('en');
        await expect(page.getByText(wordsOf('en')('desk:library.onlyChinese'))).toBeVisible();
        await sound('08b-only-chinese');
        await show('zh');
      }
      await staff.press(words('desk:library.helpful'));
      await expect(page.getByText(words('desk:library.helped', { count: 1 })).first()).toBeVisible();
      await sound('08-own-case');
      await field('desk:library.search').fill('工资');
      await found.nth(2).click();
      await sound('09-library');
      await staff.signOut();
    });

    await test.step('the head sees what never became a police case', async () => {
      await staff.signIn(demoStaff('9001').number, demoStaff('9001').pin);
      await staff.part('head');
      await expect(page.getByText(words('desk:settled.split', { leads: 1, disputes: 1 }))).toBeVisible();
      await page.getByText(words('desk:settled.title')).scrollIntoViewIfNeeded();
      await sound('10-head');
      await staff.part('leads');
      await sound('11-leads-of-head');
    });
    await page.context().close();
  });
}
