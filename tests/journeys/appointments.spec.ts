import { expect, type Page } from '@playwright/test';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { openTimedStation, type TimedStation } from '../make/timed-station.ts';
import { citizenAt } from './citizen.ts';
import { choose } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const MONDAY = (time: string) => `2026-11-23T${time}:00+08:00`;
let station: TimedStation;
test.beforeEach(async () => {
  station = await openTimedStation(MONDAY('09:15'));
});
test.afterEach(() => station.end());

for (const { language, view } of oneOf(TWO_VIEWS, 'zh')) {
  test(`an appointment, in ${language}: booked at the desk, checked in at the kiosk, called in a fair place`, async ({
    browser,
  }) => {
    const words = wordsOf(language);
    const speak = async (page: Page) => {
      if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    };
    const open = async (url: string, viewport: { width: number; height: number }) => {
      const page = await (await browser.newContext({ viewport })).newPage();
      await page.goto(url);
      await speak(page);
      return page;
    };
    const sound = (page: Page, screen: string) => expectSound(page, `appointment-${screen}-${language}-${view}`);
    const desk = await open(station.urls.desk, VIEWS.wide);
    const kiosk = await open(station.urls.kiosk, VIEWS[view]);
    const clerk = staffAt(desk, words);
    const citizen = citizenAt(kiosk, words);
    const service = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '';
    const counter = demoSeed.counters.find(({ serves }) => serves.includes('consultation'))?.name[language] ?? '';

    await clerk.signIn('8001', demoStaff('8001').pin);
    await clerk.part('appointments');
    const panel = desk.getByRole('region', { name: words('desk:appointments.title'), exact: true });
    await clerk.press(words('desk:appointments.book'));
    const dialog = desk.getByRole('alertdialog');
    const book = async (time: string) => {
      await dialog.getByRole('button', { name: new RegExp(`^${time}`) }).click();
      await dialog.getByRole('button', { name: words('desk:appointments.confirm') }).click();
      return (await dialog.getByRole('status').locator('.code').innerText()).replace(/\D/g, '');
    };
    await choose(desk, dialog, words('desk:appointments.service'), service);
    await sound(desk, 'desk-slots');
    const code = await book('10:00');
    await clerk.press(words('desk:appointments.another'));
    await book('09:45');
    await clerk.press(words('action.done'));
    await expect(dialog).toHaveCount(0);
    await clerk.signOut();

    const type = async (digits: string) => {
      const pad = kiosk.getByRole('group', { name: words('kiosk:askNumber.pad') });
      for (const key of digits) await pad.getByRole('button', { name: key, exact: true }).click();
    };
    const enter = async (digits: string) => {
      await citizen.tap(new RegExp(words('kiosk:home.appointment')));
      await type(digits);
    };
    const checkIn = () => citizen.tap(words('kiosk:appointment.go'));
    await enter(code === '000000' ? '111111' : '000000');
    await checkIn();
    await expect(kiosk.getByText(words('refusal.no-such-appointment'))).toBeVisible();
    await citizen.tap(words('kiosk:appointment.another'));
    for (let digit = 0; digit < 6; digit += 1) await citizen.tap(words('kiosk:askNumber.delete'));
    await type(code);
    await checkIn();
    await expect(kiosk.getByText(words('kiosk:appointment.tooEarlyDo', { from: '09:30' }))).toBeVisible();
    await sound(kiosk, 'too-early');
    await citizen.tap(words('action.home'));

    // Two who just come, one before and one after the place that is kept.
    for (const [time, number] of [
      ['09:25', 'B001'],
      ['09:45', 'B002'],
    ] as const) {
      station.strike(MONDAY(time));
      await speak(kiosk);
      expect(await citizen.takeNumber(service)).toBe(number);
      await citizen.done();
    }
    station.strike(MONDAY('09:56'));
    await speak(kiosk);
    await enter(code);
    await checkIn();
    await expect(kiosk.getByText(words('kiosk:appointment.kept', { time: '10:00' }))).toBeVisible();
    expect(await citizen.shownNumber()).toBe('B003');
    await sound(kiosk, 'here');
    await citizen.done();

    await clerk.signIn('8001', demoStaff('8001').pin);
    await clerk.openCounter(counter);
    await clerk.part('appointments');
    await expect(panel.getByText('B003')).toBeVisible();
    await expect(panel.getByText(words('appointmentState.missed'))).toBeVisible();
    await expect(desk.getByText(words('desk:queue.booked', { time: '10:00' }))).toBeVisible();
    await sound(desk, 'desk-list');
    await desk.keyboard.press('F2');
    await expect(clerk.current).toContainText('B001');
    await desk.keyboard.press('F8');
    await expect(clerk.current).not.toContainText('B001');
    await desk.keyboard.press('F2');
    await expect(clerk.current).toContainText('B003');
    await expect(clerk.current).toContainText(words('desk:queue.booked', { time: '10:00' }));

    await speak(kiosk);
    await enter(code);
    await checkIn();
    await expect(kiosk.getByRole('heading', { name: words('kiosk:appointment.usedTitle') })).toBeVisible();

    await clerk.press(words('desk:appointments.book'));
    await choose(desk, dialog, words('desk:appointments.service'), service);
    await book('11:00');
    await clerk.press(words('action.done'));
    await clerk.press(words('desk:appointments.cancelOf', { time: '11:00' }));
    await expect(dialog).toBeVisible();
    await clerk.press(words('appointmentEnd.asked'));
    await expect(panel.getByText(words('appointmentState.cancelled'))).toBeVisible();
  });
}
