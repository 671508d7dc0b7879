import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { WEEKDAYS } from '../../shared/domain/opening-hours.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { choose } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf } from './views.ts';
import { wordsOf } from './words.ts';

/** The station head sets the station up; the kiosk follows at once. */
let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-setup-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const VIEWS = [
  { language: 'zh', desk: { width: 1440, height: 900 }, kiosk: { width: 1080, height: 1920 } },
  { language: 'en', desk: { width: 1080, height: 1920 }, kiosk: { width: 1440, height: 900 } },
] as const;

async function open(browser: Browser, address: string, viewport: (typeof VIEWS)[number]['desk']): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

for (const { language, desk, kiosk } of oneOf(VIEWS, 'zh')) {
  test(`a service with hours and one number a day: the first citizen gets it, the next reads that all are given: ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const speak = (page: Page) =>
      language === 'zh' ? Promise.resolve() : page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const page = await open(browser, station.urls.desk, desk);
    await speak(page);
    const sound = (screen: string) => expectSound(page, `setup-${screen}-${language}`);
    const staff = staffAt(page, words);
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.part('head');

    const services = page.getByRole('region', { name: words('desk:setup.services'), exact: true });
    await services.getByRole('button', { name: words('desk:setup.addService') }).click();
    const form = page.getByRole('form', { name: words('desk:setup.newService') });
    const field = (key: string) => form.getByRole('textbox', { name: words(`desk:setup.${key}`), exact: true });
    await field('nameZh').fill('测试换证');
    await field('nameEn').fill('Test renewals');
    // The letter of another service, until it is told whose numbers those are.
    await field('prefix').fill('B');
    await expect(form.getByRole('status')).toBeVisible();
    await field('prefix').fill('T');
    await field('contingent').fill('1');
    await form
      .locator('label.choice')
      .filter({ hasText: words('desk:setup.byHours') })
      .click();
    await form.getByRole('textbox', { name: words('desk:setup.weekday.mon') }).fill('noon');
    await expect(form.getByText(words('desk:setup.hoursProblem'))).toBeVisible();
    await form.getByRole('textbox', { name: words('desk:setup.weekday.mon') }).scrollIntoViewIfNeeded();
    await sound('01-hours');
    // Open at whatever hour this test runs.
    for (const day of WEEKDAYS)
      await form.getByRole('textbox', { name: words(`desk:setup.weekday.${day}`) }).fill('0:00-24:00');
    await form.getByText(words('desk:setup.keepsHolidays')).click();
    await form.getByRole('button', { name: words('desk:setup.save') }).click();
    await expect(form).toHaveCount(0);
    const name = language === 'zh' ? '测试换证' : 'Test renewals';
    await expect(services.getByText(name, { exact: true })).toBeVisible();
    await expect(services.getByText(words('desk:setup.noCounter'))).toBeVisible();

    const advice = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '';
    await services.getByRole('button', { name: words('desk:setup.pauseOf', { name: advice }) }).click();
    await expect(services.getByText(words('desk:setup.paused'))).toBeVisible();
    await services.scrollIntoViewIfNeeded();
    await sound('02-services');
    const travel = demoSeed.services.find(({ serviceId }) => serviceId === 'endorsement')?.name[language] ?? '';
    await services.getByRole('button', { name: words('desk:setup.pauseOf', { name: travel }) }).click();
    await expect(services.getByText(words('desk:setup.paused'))).toHaveCount(2);

    const counters = page.getByRole('region', { name: words('desk:setup.counters'), exact: true });
    const first = demoSeed.counters[0]?.name[language] ?? '';
    const editFirst = words('desk:setup.editOf', { name: first });
    await counters.getByRole('button', { name: editFirst }).click();
    const counterForm = page.getByRole('form', { name: editFirst });
    await choose(page, counterForm, name, words('desk:setup.rank.2'));
    await sound('03-counter');
    await counterForm.getByRole('button', { name: words('desk:setup.save') }).click();
    await expect(counterForm).toHaveCount(0);
    await expect(services.getByText(words('desk:setup.noCounter'))).toHaveCount(0);

    const skills = page.getByRole('region', { name: words('desk:setup.skills'), exact: true });
    // In English the name is spelt out before the hanzi.
    const { name: hanzi } = demoStaff('8001');
    const spelt = language === 'zh' ? hanzi : `[A-Z][a-z]+ [A-Z][a-z]+ ${hanzi}`;
    const clerk = new RegExp(words('desk:setup.skillsOf', { name: spelt }));
    await skills.getByRole('button', { name: clerk }).click();
    await skills.getByText(words('desk:setup.allOfCounter'), { exact: true }).last().scrollIntoViewIfNeeded();
    await page.getByRole('form', { name: clerk }).getByText(words('desk:setup.allOfCounter')).click();
    await sound('04-skills');
    await page.getByRole('region', { name: words('desk:setup.closedDays'), exact: true }).scrollIntoViewIfNeeded();
    await sound('05-closed-days');

    const screen = await open(browser, station.urls.kiosk, kiosk);
    await speak(screen);
    const citizen = citizenAt(screen, words);
    expect(await citizen.takeNumber(name)).toBe('T001');
    await citizen.done();
    await speak(screen);
    const tile = screen.getByRole('button', { name: new RegExp(name) });
    await expect(tile).toContainText(words('kiosk:closed.all-given'));
    await expect(tile).toBeDisabled();
    const paused = screen.getByRole('button', { name: new RegExp(advice) });
    await expect(paused).toContainText(words('kiosk:closed.paused'));
    await expectSound(screen, `setup-06-kiosk-${language}`);
    // One of the two endorsements is paused: it stays there, says so, and cannot be chosen.
    await citizen.tap(new RegExp(words('kiosk:endorse.tileHint')));
    const shut = screen.getByRole('button', { name: new RegExp(words('kiosk:endorse.travelHint')) });
    await expect(shut).toContainText(words('kiosk:closed.paused'));
    await expect(shut).toBeDisabled();
    await expectSound(screen, `setup-07-endorse-closed-${language}`);
    await citizen.tap(words('action.home'));

    // One number more: the next in front of the screen can take it, without touching anything first.
    await services.getByRole('button', { name: words('desk:setup.editOf', { name }) }).click();
    const change = page.getByRole('form', { name: words('desk:setup.editOf', { name }) });
    await change.getByRole('textbox', { name: words('desk:setup.contingent') }).fill('2');
    await change.getByRole('button', { name: words('desk:setup.save') }).click();
    expect(await citizen.takeNumber(name)).toBe('T002');
    await screen.context().close();
    await page.context().close();
  });
}
