import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/domain/language.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { type FakePrinter, startFakePrinter } from '../make/fake-printer.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt, wake } from './citizen.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

const numbersOn = (printer: FakePrinter) =>
  printer.slips.map(({ lines }) => lines.find(({ size }) => size === 6)?.text);

/** A scanner waits for no answer between two keys, so a busy machine does not make it slow. */
const scan = (page: Page, code: string) => Promise.all([...code, 'Enter'].map((key) => page.keyboard.press(key)));

let folder: string;
let printer: FakePrinter;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-paper-'));
  printer = await startFakePrinter({ says: 'cover-open' });
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  await printer.switchOff();
  rmSync(folder, { recursive: true, force: true });
});

/** Desk and kiosk in one language; the kiosk falls back to Chinese after each citizen. */
function inLanguage(language: Language, deskPage: Page, kioskPage: Page) {
  const words = wordsOf(language);
  const citizen = citizenAt(kioskPage, words);
  const service = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation')?.name[language] ?? '';
  const speak = (page: Page) => page.getByRole('radio', { name: words(`language.${language}`) }).click();
  const strip = deskPage.getByRole('region', { name: words('desk:printing.title'), exact: true });
  return {
    words,
    citizen,
    strip,
    card: deskPage.getByRole('region', { name: words('desk:printing.card'), exact: true }),
    why: words('printerTrouble.cover-open'),
    again: (number: string) => strip.getByRole('button', { name: words('desk:printing.reprintOf', { number }) }),
    speakAtDesk: () => speak(deskPage),
    async speakAtKiosk() {
      await wake(kioskPage);
      await speak(kioskPage);
    },
    async takeNumber(): Promise<string> {
      await wake(kioskPage);
      await speak(kioskPage);
      return citizen.takeNumber(service);
    },
  };
}

// Both languages in one story: what takes long is the minute in which a print is tried again.
test('a ticket on paper: the printer is set; it fails, the desk sees it, it prints, and the slip is scanned', async ({
  browser,
}) => {
  const deskPage = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const kioskPage = await (await browser.newContext({ viewport: VIEWS.tall })).newPage();
  const zh = inLanguage('zh', deskPage, kioskPage);
  const en = inLanguage('en', deskPage, kioskPage);
  await deskPage.goto(station.urls.desk);
  await kioskPage.goto(station.urls.kiosk);

  await test.step('without a printer nothing is said of one', async () => {
    await zh.takeNumber();
    await expect(kioskPage.locator('.on-paper')).toHaveCount(0);
    await zh.citizen.done();
  });

  await test.step('the head sets it, and is told that its cover is open', async () => {
    const staff = staffAt(deskPage, zh.words);
    const head = demoStaff('9001');
    await staff.signIn(head.number, head.pin);
    await staff.part('head');
    await zh.card.getByRole('textbox', { name: zh.words('desk:printing.address') }).fill(`127.0.0.1:${printer.port}`);
    await zh.card.getByRole('button', { name: zh.words('desk:printing.save') }).click();
    for (const { speakAtDesk, card, words, why } of [en, zh]) {
      await speakAtDesk();
      await expect(card.getByText(words('desk:printing.savedBut', { why }))).toBeVisible();
      await card.scrollIntoViewIfNeeded();
    }
    await expectSound(deskPage, 'desk-printer-card');
  });

  const numbers: string[] = [];
  await test.step('the number stands large, and that it is on no paper is said', async () => {
    for (const [language, { takeNumber, citizen, words }] of Object.entries({ zh, en })) {
      numbers.push(await takeNumber());
      await expect(kioskPage.getByRole('alert').getByText(words('kiosk:paper.not-printed'))).toBeVisible();
      for (const view of ['wide', 'tall'] as const) {
        await kioskPage.setViewportSize(VIEWS[view]);
        await expectSound(kioskPage, `kiosk-not-printed-${view}-${language}`);
      }
      await citizen.done();
    }
  });

  await test.step('the desk sees why, and which numbers have no paper', async () => {
    for (const [language, { speakAtDesk, strip, why, again }] of Object.entries({ zh, en })) {
      await speakAtDesk();
      await expect(strip.getByText(why)).toBeVisible();
      for (const number of numbers) await expect(again(number)).toBeVisible({ timeout: 90_000 });
      await expectSound(deskPage, `desk-unprinted-${language}`);
    }
    expect(numbersOn(printer)).toEqual([]);
  });

  await test.step('the cover is shut: one press, one slip', async () => {
    printer.mood.says = 'ready';
    printer.mood.paperLow = true;
    for (const number of numbers) {
      await en.again(number).click();
      await expect(en.again(number)).toHaveCount(0);
    }
    await expect(en.strip.getByText(en.words('desk:printing.paperLow'))).toBeVisible();
    expect(numbersOn(printer)).toEqual(numbers);
  });

  for (const { takeNumber, speakAtKiosk, citizen, words } of [zh, en]) {
    await test.step('the next one comes out at once, and can be held to the scanner of the kiosk', async () => {
      const next = await takeNumber();
      await expect(kioskPage.getByText(words('kiosk:paper.printed'))).toBeVisible();
      await expectSound(kioskPage, `kiosk-printed-${next}`);
      await citizen.done();
      expect(numbersOn(printer).slice(numbers.length)).toEqual([next]);
      numbers.push(next);
      await speakAtKiosk();
      await scan(kioskPage, printer.slips.at(-1)?.code ?? '');
      await expect(
        kioskPage.getByRole('heading', { name: words('kiosk:standing.title', { number: next }) }),
      ).toBeVisible();
      await citizen.tap(words('action.home'));
    });
  }
});
