import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/domain/language.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { openDistrict } from './district.ts';
import { expectFits, expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, type View, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

const MATTER = '健身房关门了，充值卡里的钱不退。';
const DIGITS = TOLD.phone.slice(-4);
const HEAD = '9001';

for (const { language, view } of oneOf(TWO_VIEWS, 'zh'))
  test(`a machine burns and another takes the station up again, in ${language} ${view}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const words = wordsOf(language);
    const district = await openDistrict();
    const served: ServedStation[] = [];
    const open = (station: ServedStation, surface: 'desk' | 'kiosk', view: View) =>
      openIn(browser, station.urls[surface], view, language, words(`language.${language}`));
    /** A desk as it stands, then the other way up in the other language, and back. */
    const sound = async (desk: Page, screen: string) => {
      const other = language === 'zh' ? 'en' : 'zh';
      await expectSound(desk, `reborn-${screen}-${language}-wide`);
      await desk.setViewportSize(VIEWS.tall);
      await turnTo(desk, other);
      await expectFits(desk, `reborn-${screen}-${other}-tall`);
      await desk.setViewportSize(VIEWS.wide);
      await turnTo(desk, language);
    };
    const walkIn = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '';
    /** Signs in, turns to the head's part and sends what waits. */
    const headAt = async (desk: Page, pin: string) => {
      const head = staffAt(desk, words);
      await head.signIn(HEAD, pin);
      await head.part('head');
      return head;
    };
    try {
      await district.comeWithinReach();
      const kept = join(district.data, '..', 'kept');

      await test.step('a day: numbers, a quarrel, a matter for others; at noon all of it goes to the district', async () => {
        const kiosk = await open(district.station, 'kiosk', view);
        const citizen = citizenAt(kiosk, words);
        expect(await citizen.takeNumber(walkIn)).toBe('B001');
        await citizen.done();
        await speakAgain(kiosk, language, words(`language.${language}`));
        await citizen.fillIntake();
        await kiosk.getByRole('article').first().getByRole('button').click();
        expect(await citizen.shownNumber()).toBe('M001');
        await citizen.done();

        const desk = await open(district.station, 'desk', 'wide');
        const clerk = staffAt(desk, words);
        await clerk.signIn('8001', demoStaff('8001').pin);
        await clerk.part('referrals');
        await clerk.press(words('desk:referrals.draft'));
        const form = desk.getByRole('form', { name: words('desk:referrals.draft') });
        await form.getByRole('textbox', { name: words('desk:referrals.summary') }).fill(MATTER);
        await form.getByRole('textbox', { name: words('desk:referrals.name'), exact: true }).fill(TOLD.name);
        await form.getByRole('textbox', { name: words('desk:referrals.phone') }).fill(TOLD.phone);
        await form.getByRole('button', { name: words('desk:referrals.save') }).click();
        const dialog = desk.getByRole('alertdialog');
        await expect(dialog).toContainText('R0001');
        await dialog.getByRole('button', { name: words('action.done') }).click();
        await clerk.signOut();

        const head = await headAt(desk, demoStaff(HEAD).pin);
        await head.press(words('desk:sync.now'));
        await expect(desk.getByText(sentLine(words))).toBeVisible({ timeout: 30_000 });

        // After noon the district hears nothing more.
        await speakAgain(kiosk, language, words(`language.${language}`));
        expect(await citizen.takeNumber(walkIn)).toBe('B002');
      });

      await test.step('the machine is gone; somebody kept a copy of its disk', async () => {
        for (const context of browser.contexts()) await context.close();
        await district.station.end('SIGKILL');
        cpSync(district.data, kept, { recursive: true });
        rmSync(district.data, { recursive: true });
      });

      const born = await test.step('the administrator opens it, and a new machine takes the station up', async () => {
        const { code, url } = district;
        expect(await district.command('centre-rebirth', '--url', url, '--station', code)).toMatchObject({ epoch: 2 });
        const restored = await runStation([
          ...['restore', '--data', district.data, '--url', url, '--station', code, '--json'],
        ]);
        expect(restored).toMatchObject({ code: 0 });
        const { machineCode, told } = JSON.parse(restored.out) as { machineCode: string; told: string };
        expect(told).toBe('ok');
        const pin = /number 9001, PIN (\d{6})/.exec(restored.err)?.[1] ?? '';
        expect(restored.out).not.toContain(pin);
        const station = await serveStation(district.data);
        served.push(station);
        return { station, pin, machineCode };
      });

      const desk = await open(born.station, 'desk', 'wide');
      const kiosk = await open(born.station, 'kiosk', view);
      const citizen = citizenAt(kiosk, words);
      const head = await headAt(desk, born.pin);

      await test.step('until the keys come: the line and the case are there, the names are not, and the head is told', async () => {
        await expect(desk.getByText(words('desk:alarm.keys-awaited')).first()).toBeVisible();
        await sound(desk, '1-waiting');
        await head.openCase('M001');
        await expect(desk.locator('.file-head')).toBeVisible();
        await expect(desk.getByText(TOLD.name)).toHaveCount(0);
        for (const section of ['course', 'papers', 'people'] as const) await head.section(section);
        await expect(desk.getByText(words('desk:file.sealed')).first()).toBeVisible();
        await sound(desk, '2-people');
        await head.part('referrals');
        await expect(desk.getByRole('region', { name: words('desk:referrals.title') })).toBeVisible();
        await citizen.askHow('M001', DIGITS);
        await expect(kiosk.getByText(words('refusal.not-found'))).toBeVisible();
      });

      await test.step('the key holder seals the keys to this machine; the next sync brings them', async () => {
        await district.command(
          'centre-rewrap',
          ...['--url', district.url, '--station', district.code, '--private-key', district.keyHolder],
          ...['--machine', born.machineCode],
        );
        await head.part('head');
        await head.press(words('desk:sync.now'));
        await expect(desk.getByText(sentLine(words))).toBeVisible({ timeout: 30_000 });
        await expect(desk.getByText(words('desk:alarm.keys-awaited'))).toHaveCount(0);
        await head.openCase('M001');
        await head.section('people');
        await expect(desk.getByText(TOLD.name).first()).toBeVisible();
        await expect(desk.getByText(TOLD.respondent).first()).toBeVisible();
        await sound(desk, '5-people');
        await head.part('referrals');
        await desk.getByRole('button', { name: /R0001/ }).first().click();
        await expect(desk.getByText(MATTER).first()).toBeVisible();
      });

      await test.step('the citizen finds the quarrel by its number; a new number is none the old machine gave', async () => {
        await kiosk.reload();
        await speakAgain(kiosk, language, words(`language.${language}`));
        await citizen.askHow('M001', DIGITS);
        await expect(kiosk.getByText('M001').first()).toBeVisible();
        await expect(kiosk.getByText(words('refusal.not-found'))).toHaveCount(0);
        await citizen.done();
        await speakAgain(kiosk, language, words(`language.${language}`));
        expect(await citizen.takeNumber(walkIn)).toBe('B201');
      });

      await test.step('the old disk comes back: refused, nothing overwritten, and the desk says what to do', async () => {
        const heldBefore = await district.heldNumbers();
        const old = await serveStation(kept);
        served.push(old);
        const oldDesk = await open(old, 'desk', 'wide');
        const oldHead = await headAt(oldDesk, demoStaff(HEAD).pin);
        await oldHead.press(words('desk:sync.now'));
        await expect(oldDesk.getByText(words('desk:alarm.machine-replaced')).first()).toBeVisible({ timeout: 30_000 });
        const help = oldDesk.getByText(words('desk:alarmHelp.machine-replaced'));
        await expect(oldDesk.getByText(problem(words))).toBeVisible();
        await help.scrollIntoViewIfNeeded();
        await expect(help).toBeVisible();
        await sound(oldDesk, '7-replaced');
        expect(await district.heldNumbers()).toEqual(heldBefore);
        const verdict = await district.command('verify', '--data', kept);
        expect(verdict).toMatchObject({ ok: true });
      });
      expect(await district.command('verify', '--data', district.data)).toMatchObject({ ok: true });
    } finally {
      for (const station of served) await station.end('SIGTERM');
      await district.end();
    }
  });

async function openIn(browser: Browser, url: string, view: View, language: string, button: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await page.goto(url);
  await speakAgain(page, language, button);
  return page;
}

/** In a language, whatever it was in; there when the words are. */
async function turnTo(page: Page, language: Language): Promise<void> {
  const radio = page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** The kiosk is back in Chinese for whoever comes next. */
async function speakAgain(page: Page, language: string, button: string): Promise<void> {
  if (language !== 'zh') await page.getByRole('radio', { name: button }).click();
}

/** Why the old machine sent nothing: once, and where to read what to do. */
const problem = (words: Words) => words('desk:sync.problemAbove', { text: words('desk:alarm.machine-replaced') });

/** "Done. Sent: 12, received: 0." whatever the numbers. */
const sentLine = (words: (key: string, values?: Record<string, number>) => string): RegExp =>
  new RegExp(
    words('desk:sync.done', { sent: 7_777, received: 7_777 })
      .replace(/[.。()]/g, '.')
      .replaceAll('7777', '\\d+'),
  );
