import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import type { Language } from '../../shared/domain/language.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { startPostgres } from '../make/postgres.ts';
import { runStation } from '../make/served-station.ts';
import { openTimedStation, type TimedStation } from '../make/timed-station.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, type View, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

async function command(...args: readonly string[]): Promise<Record<string, string>> {
  const { code, out, err } = await runStation([...args, '--json']);
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${err}`);
  return JSON.parse(out) as Record<string, string>;
}

/** A desk at the station's time, where somebody signed in. */
async function deskOf(browser: Browser, station: TimedStation, who: string, language: Language, view: View) {
  const words = wordsOf(language);
  const page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
  await page.clock.setFixedTime(station.now());
  await page.goto(station.urls.desk);
  if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
  const staff = staffAt(page, words);
  await staff.signIn(who, demoStaff(who).pin);
  return { page, staff, strip: page.locator('.alarm-strip') };
}

/** A station that no network reaches, and a stick that nobody drove for days: the desk says so until the answer is read. */
for (const { language, view } of oneOf(TWO_VIEWS, 'zh')) {
  test(`a stick that is overdue, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const words = wordsOf(language);
    const overdue = words('desk:alarm.stick-overdue');
    const sound = (page: Page, name: string) => expectSound(page, `stick-overdue-${name}-${language}-${view}`);
    const folder = mkdtempSync(join(tmpdir(), 'beehive-overdue-'));
    const stick = join(folder, 'stick');
    mkdirSync(stick);
    const postgres = await startPostgres();
    const url = await postgres.newDatabase();
    const keysFile = join(folder, 'bundle-keys.pem');
    const { keys: bundleKeys = '' } = await command('centre-bundle-keys', '--keys', keysFile);
    // Founded on the evening of 22 November.
    const station = await openTimedStation('2026-11-25T17:00:00+08:00', {
      deskIdleMinutes: 240,
      settings: { bundleKeys, bundleFolder: stick },
    });
    try {
      const { code } = demoSeed.station;
      await command('centre-init', '--url', url, '--station', code);
      const { keys: stationKeys = '' } = await command('bundle-keys', '--data', station.data);
      await command('centre-station-keys', '--url', url, '--station', code, '--station-keys', stationKeys);

      const mediator = await deskOf(browser, station, '1001', language, view);
      await expect(mediator.strip).toHaveText('');
      const { api } = await station.connect<typeof kioskContract>('kiosk');
      /** Whatever is recorded has the desks look again. */
      const somebodyComes = () =>
        api.tickets.take({ serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
      await somebodyComes();
      await expect(mediator.strip).toHaveText('');
      station.pass(2 * HOUR);
      await mediator.page.clock.setFixedTime(station.now());
      await somebodyComes();
      await expect(mediator.strip).toContainText(overdue);
      await expect(mediator.strip).toContainText(words('desk:alarm.tellHead'));
      await sound(mediator.page, '01-mediator');

      const head = await deskOf(browser, station, '9001', language, view);
      await head.staff.part('head');
      await expect(head.strip).toHaveText(overdue);
      const list = head.page.getByRole('region', { name: words('desk:alarm.title') });
      await expect(list).toContainText(words('desk:alarmHelp.stick-overdue'));
      await list.scrollIntoViewIfNeeded();
      await sound(head.page, '02-head');

      const card = head.page.getByRole('region', { name: words('desk:stick.title'), exact: true });
      const press = (key: string) =>
        card.getByRole('button', { name: words(`desk:stick.${key}`), exact: true }).click();
      await press('write');
      await expect(card.getByRole('status')).not.toHaveText('');
      // On the stick is not yet at the district.
      await expect(head.strip).toHaveText(overdue);
      const at = ['--url', url, '--keys', keysFile] as const;
      await command('centre-bundle-in', ...at, '--from', stick);
      await command('centre-bundle-out', ...at, '--to', stick);
      await expect(head.strip).toHaveText(overdue);
      await press('read');
      await expect(head.strip).toHaveText('');
      await expect(list).toContainText(words('desk:alarm.none'));
      await expect(mediator.strip).toHaveText('');
      await sound(head.page, '03-confirmed');
    } finally {
      await station.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
