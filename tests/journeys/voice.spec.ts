import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { testBrowser } from '../make/test-browser.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const browser = await testBrowser();

/** A microphone that beeps once a second, and a browser that does not ask for it. */
test.use({
  launchOptions: {
    executablePath: browser.path,
    args: [...browser.args, '--disable-gpu', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
  },
});

let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-voice-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

for (const { language } of oneOf(TWO_VIEWS, 'zh')) {
  test(`a statement is told aloud, heard again, thrown away, told once more; the desk listens (${language})`, async ({
    page,
    context,
  }) => {
    const words = wordsOf(language);
    const said = (key: string, values = {}) => page.getByText(words(key, values));
    await page.setViewportSize(language === 'zh' ? { width: 1080, height: 1920 } : { width: 1920, height: 1080 });
    await page.goto(station.urls.kiosk);
    if (language === 'en') await page.getByRole('radio', { name: words('language.en') }).click();
    const citizen = citizenAt(page, words);
    await citizen.fillUpToStatement();
    await citizen.next();
    await expect(said('kiosk:statement.missing')).toBeVisible();
    await citizen.tap(words('kiosk:statement.speak'));
    await citizen.next();
    await expect(said('kiosk:voice.missing')).toBeVisible();
    await citizen.tap(words('kiosk:voice.start'));
    await expect(said('kiosk:voice.recording')).toBeVisible();
    // The fake microphone beeps once a second: the meter sees it.
    await expect
      .poll(() => page.locator('.voice-panel .loud').evaluate((bar) => bar.getBoundingClientRect().width), {
        intervals: [50],
      })
      .toBeGreaterThan(0);
    await page.waitForTimeout(2_500);
    await expectSound(page, `voice-recording-${language}`);
    await citizen.tap(words('kiosk:voice.stop'));
    await expect(page.getByText(/0:[0-5]\d/)).toBeVisible();
    await citizen.tap(words('kiosk:voice.play'));
    await expect(page.getByRole('button', { name: words('kiosk:voice.stopPlaying') })).toBeVisible();
    await expect(page.getByRole('button', { name: words('kiosk:voice.play'), exact: true })).toBeVisible();
    await citizen.tap(words('kiosk:voice.delete'));
    await citizen.tap(words('kiosk:voice.start'));
    await page.waitForTimeout(1_500);
    await citizen.tap(words('kiosk:voice.stop'));
    await expect(page.getByRole('button', { name: words('kiosk:voice.play'), exact: true })).toBeVisible();
    await expectSound(page, `voice-recorded-${language}`);
    await citizen.next();
    await citizen.fillFromClaims();
    await citizen.tap(new RegExp(words('kiosk:mediators.firstFree')));
    await expect(page.getByRole('heading', { name: words('kiosk:number.title') })).toBeVisible();

    const desk = await context.newPage();
    await desk.goto(station.urls.desk);
    if (language === 'en') await desk.getByRole('radio', { name: words('language.en') }).click();
    const staff = staffAt(desk, words);
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.part('disputes');
    await desk
      .getByRole('navigation', { name: words('desk:disputes.list') })
      .getByRole('button')
      .first()
      .click();
    await staff.section('people');
    await expect(desk.getByRole('article', { name: TOLD.name })).toBeVisible();
    await staff.section('overview');
    await staff.press(words('desk:voice.listen'));
    const player = desk.locator('audio');
    await expect(player).toBeVisible();
    await expect
      .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime > 0 && audio.error === null))
      .toBe(true);
    await expect(desk.getByText(words('desk:timeline.dispute.voice-heard.v1'))).toBeVisible();
    await expectSound(desk, `voice-desk-${language}`);
  });
}
