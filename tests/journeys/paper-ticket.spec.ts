import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { type FakePrinter, startFakePrinter } from '../make/fake-printer.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const numbersOn = (printer: FakePrinter) =>
  printer.slips.map(({ lines }) => lines.find(({ size }) => size === 6)?.text);

test.describe('a ticket on paper', () => {
  let folder: string;
  let printer: FakePrinter;
  let station: ServedStation;
  test.beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beehive-paper-'));
    printer = await startFakePrinter({ says: 'cover-open' });
    await runStation(['init', '--data', folder, '--demo']);
    station = await serveStation(folder);
  });
  test.afterEach(async () => {
    await station.end('SIGTERM');
    await printer.switchOff();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const language of ['zh', 'en'] as const) {
    test(`${language}: the head sets the printer; it fails, it is seen at the desk, it prints, and the slip is scanned`, async ({
      browser,
    }) => {
      const words = wordsOf(language);
      const service = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '';
      const deskPage = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
      const kioskPage = await (await browser.newContext({ viewport: VIEWS.tall })).newPage();
      const [staff, citizen] = [staffAt(deskPage, words), citizenAt(kioskPage, words)];
      await deskPage.goto(station.urls.desk);
      await kioskPage.goto(station.urls.kiosk);
      const speak = (page: Page) =>
        language === 'en' ? page.getByRole('radio', { name: words('language.en') }).click() : Promise.resolve();
      await speak(deskPage);
      await speak(kioskPage);

      // Without a printer nothing is said of one.
      await citizen.takeNumber(service);
      await expect(kioskPage.locator('.on-paper')).toHaveCount(0);
      await citizen.done();

      const head = demoStaff('9001');
      await staff.signIn(head.number, head.pin);
      await staff.part('head');
      const card = deskPage.getByRole('region', { name: words('desk:printing.card'), exact: true });
      await card.getByRole('textbox', { name: words('desk:printing.address') }).fill(`127.0.0.1:${printer.port}`);
      await card.getByRole('button', { name: words('desk:printing.save') }).click();
      const why = words('printerTrouble.cover-open');
      await expect(card.getByText(words('desk:printing.savedBut', { why }))).toBeVisible();
      await card.scrollIntoViewIfNeeded();
      await expectSound(deskPage, `desk-printer-card-${language}`);

      // The cover is open: the number stands large, and that it is on no paper is said.
      await speak(kioskPage);
      const number = await citizen.takeNumber(service);
      await expect(kioskPage.getByRole('alert').getByText(words('kiosk:paper.not-printed'))).toBeVisible();
      await expectSound(kioskPage, `kiosk-not-printed-${language}`);
      await kioskPage.setViewportSize(VIEWS.wide);
      await expectSound(kioskPage, `kiosk-not-printed-wide-${language}`);
      await kioskPage.setViewportSize(VIEWS.tall);
      await citizen.done();
      const strip = deskPage.getByRole('region', { name: words('desk:printing.title'), exact: true });
      await expect(strip.getByText(why)).toBeVisible();
      const again = strip.getByRole('button', { name: words('desk:printing.reprintOf', { number }) });
      await expect(again).toBeVisible({ timeout: 90_000 });
      await expectSound(deskPage, `desk-unprinted-${language}`);
      expect(numbersOn(printer)).toEqual([]);

      // The cover is shut: one press, one slip.
      printer.mood.says = 'ready';
      printer.mood.paperLow = true;
      await again.click();
      await expect(again).toHaveCount(0);
      await expect(strip.getByText(words('desk:printing.paperLow'))).toBeVisible();
      expect(numbersOn(printer)).toEqual([number]);

      // The next one comes out at once, and can be held to the scanner of the kiosk.
      await speak(kioskPage);
      const next = await citizen.takeNumber(service);
      await expect(kioskPage.getByText(words('kiosk:paper.printed'))).toBeVisible();
      await expectSound(kioskPage, `kiosk-printed-${language}`);
      await citizen.done();
      expect(numbersOn(printer)).toEqual([number, next]);
      await speak(kioskPage);
      await kioskPage.keyboard.type(printer.slips[1]?.code ?? '');
      await kioskPage.keyboard.press('Enter');
      await expect(
        kioskPage.getByRole('heading', { name: words('kiosk:standing.title', { number: next }) }),
      ).toBeVisible();
    });
  }
});
