import { expect, type Page } from '@playwright/test';
import { NOTICE_VERSION } from '../../shared/domain/privacy-notice.ts';
import { demoStaff } from '../make/demo.ts';
import { runStation } from '../make/served-station.ts';
import { openTimedStation } from '../make/timed-station.ts';
import { citizenAt } from './citizen.ts';
import { choose, pick, typeDay } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { wordsOf } from './words.ts';

/** Invented, every word of it: who works, who owes, what was seen and what was said. */
const TOLD = {
  name: '测试甲',
  phone: '13800000001',
  respondent: '阿测试鞋厂',
  seen: '工人在厂门口等工钱，老板说没钱。',
  minutes: '老板认了话说得重，赔了不是。',
} as const;
const [CLERK, MEDIATOR, HEAD, PSYCHOLOGIST] = ['8001', '1001', '9001', '7003'] as const;

/** A worker from Bijie in Guizhou, a boss from Wenzhou; five weeks, as the station's clock has them. */
const MEDIATOR_SHOWN = { zh: '杨和顺', en: 'Yang Heshun 杨和顺' };

for (const language of ['zh', 'en'] as const) {
  test(`a pay dispute, from a lead to the last instalment, in ${language}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const words = wordsOf(language);
    const station = await openTimedStation('2026-11-23T16:00:00+08:00');
    const complaints: string[] = [];
    const open = async (surface: 'kiosk' | 'desk', viewport: { width: number; height: number }): Promise<Page> => {
      const page = await (await browser.newContext({ viewport, hasTouch: true })).newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(station.urls[surface]);
      return page;
    };
    try {
      const desk = await open('desk', { width: 1440, height: 1000 });
      const kiosk = await open('kiosk', { width: 1080, height: 1920 });
      const staff = staffAt(desk, words);
      const citizen = citizenAt(kiosk, words);
      const sound = (page: Page, screen: string) => expectSound(page, `pay-${screen}-${language}`);
      const speak = async (page: Page) => {
        if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
      };
      await speak(desk);

      /** The pages go by the same clock as the station. */
      const on = async (at: string) => {
        for (const page of [desk, kiosk]) await page.clock.setFixedTime(at);
        station.strike(at);
      };
      const line = staff.caseLine('M001');
      /** Somebody sits down at the desk, does their part, and leaves it. */
      const as = async (number: string, part: 'disputes' | 'leads', work: () => Promise<void>) => {
        await staff.signIn(number, demoStaff(number).pin);
        await staff.part(part);
        await work();
        await staff.signOut();
      };
      const onCase = (number: string, work: () => Promise<void>) =>
        as(number, 'disputes', async () => {
          await line.click();
          await work();
        });
      const field = (key: string) => desk.getByRole('textbox', { name: words(key), exact: true });
      const send = (key: string) => desk.getByRole('button', { name: words(key), exact: true }).click();
      const tick = (key: string, values = {}) => desk.getByText(words(key, values), { exact: true }).click();
      const stage = (key: string) => expect(desk.locator('.file-head').getByText(words(`stage.${key}`))).toBeVisible();
      const urgent = async (limit: string, urgency: 'amber' | 'red') =>
        expect(line).toContainText(`${words(`limit.${limit}`)} · ${words(`desk:limits.${urgency}`)}`);
      const pay = async (number: number, means: string) => {
        await desk
          .getByRole('button', { name: words('desk:promise.pay'), exact: true })
          .first()
          .click();
        await expect(desk.getByRole('form')).toContainText(words('desk:promise.instalment', { number }));
        await pick(desk, words(`means.${means}`));
        await send('desk:promise.submitPay');
      };
      const visit = async (result: string, notes: string) => {
        await send('desk:step.visit');
        await pick(desk, words(`visitResult.${result}`));
        await field('desk:promise.notes').fill(notes);
        await send('desk:promise.submitVisit');
        await expect(desk.getByText(notes)).toBeVisible();
      };

      await test.step('Monday: the market reports a lead, a mediator makes it a case and takes it on', async () => {
        await on('2026-11-23T16:00:00+08:00');
        await as(CLERK, 'leads', async () => {
          await staff.press(words('desk:leads.report'));
          const form = desk.getByRole('form');
          await pick(desk, words('urgency.orange'));
          await choose(desk, form, words('desk:leads.category'), words('category.11'));
          await choose(desk, form, words('desk:leads.reporter'), words('leadReporter.market-staff'));
          await field('desk:leads.words').fill(TOLD.seen);
          await send('desk:leads.submit');
          await expect(desk.getByText(TOLD.seen)).toBeVisible();
        });
        await as(MEDIATOR, 'leads', async () => {
          await desk
            .getByRole('navigation', { name: words('desk:leads.list') })
            .getByRole('button')
            .first()
            .click();
          await staff.press(words('desk:leads.register'));
          await field('desk:register.name').fill(TOLD.name);
          await field('desk:register.phone').fill(TOLD.phone);
          await field('desk:register.respondent').fill(TOLD.respondent);
          await pick(desk, words('ageBand.adult'));
          await pick(desk, words('counterpart.employer'));
          await field('desk:register.home').fill('qxg');
          await desk.getByRole('button', { name: /七星关/ }).click();
          const spoken = desk.getByRole('group', { name: words('desk:register.dialects') }).locator('label');
          await spoken.first().click();
          await tick('claim.pay-what-is-owed');
          await tick('desk:register.consent', { version: NOTICE_VERSION });
          await send('desk:register.submit');
          await expect(desk.getByText(words('claim.pay-what-is-owed'), { exact: true })).toBeVisible();
          await staff.press(words('desk:step.take-on'));
          await stage('registered');
          await expect(line).not.toContainText(words('desk:limits.amber'));
        });
      });

      await test.step('the boss speaks Wenzhounese: noted, so that both are understood', async () => {
        await onCase(MEDIATOR, async () => {
          await desk.getByText(words('desk:match.title')).click();
          await staff.press(words('desk:match.speechEdit'));
          await desk.getByRole('textbox', { name: words('desk:match.place') }).fill('lucheng');
          await pick(desk, /鹿城/);
          await pick(desk, words('mandarin.some'));
          await send('desk:match.speechSave');
          await expect(desk.getByText(words('desk:match.speechUnknown'))).toBeHidden();
        });
      });

      await test.step('Tuesday: the list says amber; the mediator leads it to the first talk', async () => {
        await on('2026-11-24T09:00:00+08:00');
        await onCase(MEDIATOR, async () => {
          await urgent('triage', 'amber');
          await sound(desk, '01-amber');
          await staff.advance('triage', words('nature.moral'));
          await staff.advance('soothe');
          await staff.advance('accept');
          await staff.advance('start', words('openness.closed'));
          await stage('mediating');
        });
      });

      await test.step('words were said that money does not heal: the head asks a psychologist to sit with them', async () => {
        await onCase(HEAD, async () => {
          await send('desk:move.convene');
          const form = desk.getByRole('form');
          await form.getByRole('button', { name: words('desk:moveField.addMember') }).click();
          await choose(desk, form, words('desk:moveField.memberKind'), words('panelKind.psychologist'));
          await choose(desk, form, words('desk:moveField.memberIssue'), words('nature.moral'));
          await expect(form).toContainText(demoStaff(PSYCHOLOGIST).name);
          await form.getByText(words('tick.parties-consent'), { exact: true }).click();
          await form.getByRole('button', { name: words('desk:move.convene'), exact: true }).click();
          await stage('joint');
        });
        await onCase(PSYCHOLOGIST, async () => {
          await send('desk:panel.sit');
          await field('desk:panel.minutes').fill('40');
          await field('desk:panel.notes').fill(TOLD.minutes);
          await send('desk:panel.submitMinutes');
          await expect(desk.getByText(TOLD.minutes).first()).toBeVisible();
          await send('desk:panel.end');
          await pick(desk, words('issueResult.settled'));
          await send('desk:panel.submitEnd');
          await expect(desk.getByText(words('issueResult.settled')).first()).toBeVisible();
        });
        await onCase(MEDIATOR, async () => {
          await expect(desk.getByText(TOLD.minutes).first()).toBeVisible();
          await staff.advance('dissolve');
          await stage('mediating');
        });
      });

      await test.step('the worker asks at the kiosk: it is being talked over, by whom, and no name but the mediator’s', async () => {
        await speak(kiosk);
        await citizen.askHow('M001', '0001');
        const matter = kiosk.getByRole('region', { name: words('kiosk:standing.dispute') });
        await expect(matter).toContainText(words('stage.mediating'));
        await expect(matter).toContainText(words('kiosk:standing.mediator', { name: MEDIATOR_SHOWN[language] }));
        await expect(kiosk.getByText(TOLD.respondent)).toHaveCount(0);
        await citizen.done();
      });

      await test.step('both sign for two instalments; from that day the station watches over them', async () => {
        await onCase(MEDIATOR, async () => {
          await send('desk:step.draft');
          await field('desk:agreement.facts').fill('双方确认欠工资三个月。');
          await field('desk:agreement.terms').fill('分两期付清。');
          await field('desk:agreement.manner').fill('银行转账');
          await field('desk:agreement.amountInYuan').fill('13500');
          for (const [at, { dueOn, amount }] of [
            { dueOn: '2026-12-10', amount: '7000' },
            { dueOn: '2026-12-28', amount: '6500' },
          ].entries()) {
            await send('desk:promise.add');
            const one = desk.getByRole('group', { name: words('desk:promise.instalment', { number: at + 1 }) }).last();
            await typeDay(one, dueOn);
            await one.getByRole('textbox', { name: words('desk:promise.amountInYuan') }).fill(amount);
          }
          await sound(desk, '02-agreement');
          await send('desk:agreement.submit');
          await expect(desk.getByText('分两期付清。')).toBeVisible();
          await staff.advance('agree');
          await stage('performing');
          await expect(desk.getByText(words('outcome.AGREED_WRITTEN')).first()).toBeVisible();
        });
      });

      await test.step('after a week the list asks for a call; the mediator makes it', async () => {
        await on('2026-12-01T09:00:00+08:00');
        await onCase(MEDIATOR, async () => {
          await urgent('visit-7', 'amber');
          await visit('on-the-way', '说好十号给。');
          await expect(line).not.toContainText(words('desk:limits.amber'));
        });
      });

      await test.step('the tenth goes by and nothing was paid: a breach, by the station’s clock alone', async () => {
        await on('2026-12-10T23:30:00+08:00');
        await onCase(MEDIATOR, async () => {
          await urgent('instalment', 'amber');
          await stage('performing');
        });
        await on('2026-12-11T00:01:00+08:00');
        await onCase(MEDIATOR, async () => {
          await urgent('instalment', 'red');
          await stage('breached');
          await sound(desk, '03-breach');
        });
      });

      await test.step('paid a day late: performing again; both ask the court, which confirms it', async () => {
        await on('2026-12-11T10:00:00+08:00');
        await onCase(MEDIATOR, async () => {
          await pay(1, 'bank-receipt');
          await stage('performing');
          await staff.advance('ask-court');
          await stage('confirming');
        });
        await speak(kiosk);
        await citizen.askHow('M001', '0001');
        await expect(kiosk.getByText(words('stage.confirming'))).toBeVisible();
        // Its number is done with since Monday; the matter is not.
        await expect(kiosk.getByText(words('ticketState.finished'), { exact: true })).toHaveCount(0);
        await expect(kiosk.getByText(words('kiosk:standing.noTalks'))).toHaveCount(0);
        await sound(kiosk, '04-standing');
        await citizen.done();
        await on('2026-12-18T10:00:00+08:00');
        await onCase(MEDIATOR, async () => {
          await staff.advance('court-confirmed-running');
          await stage('performing');
        });
      });

      await test.step('the second instalment comes early; a last call, and the case is closed', async () => {
        await on('2026-12-24T10:00:00+08:00');
        await onCase(MEDIATOR, async () => {
          await urgent('visit-30', 'amber');
          await pay(2, 'phone-receipt');
          await visit('performed', '两期都收到了。');
          await staff.advance('performed');
          await stage('closed');
          await sound(desk, '05-closed');
        });
        await speak(kiosk);
        await citizen.askHow('M001', '0001');
        await expect(kiosk.getByText(words('stage.closed'))).toBeVisible();
      });

      await test.step('the ledger is whole, and a replay gives the same station', async () => {
        await station.stop();
        const { code, out, err } = await runStation(['verify', '--data', station.data, '--json']);
        expect(code, err).toBe(0);
        expect(JSON.parse(out)).toMatchObject({ ok: true });
      });
      expect(complaints).toEqual([]);
    } finally {
      await station.end();
    }
  });
}
