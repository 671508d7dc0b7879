import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/domain/language.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { type FakePrinter, startFakePrinter } from '../make/fake-printer.ts';
import { initDemo } from '../make/init-demo.ts';
import { runStation, type ServedStation, serveStation } from '../make/served-station.ts';
import { citizenAt } from './citizen.ts';
import { listenTo } from './hall-sound.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { TWO_VIEWS, type View, VIEWS } from './views.ts';
import { type Words, wordsOf } from './words.ts';

/** As people ask, in both languages. */
const ASKED = {
  zh: { wages: '厂里三个月没发工资怎么办', unknown: '火车票在哪里买', fire: '家里着火了' },
  en: { wages: 'my boss has not paid my wages', unknown: 'where do I buy a train ticket', fire: 'my room is on fire' },
} as const;

let folder: string;
let printer: FakePrinter;
let station: ServedStation;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-consult-'));
  printer = await startFakePrinter();
  await initDemo(folder);
  await runStation(['settings', `printerAddress=127.0.0.1:${printer.port}`, '--data', folder]);
  station = await serveStation(folder);
});
test.afterAll(async () => {
  await station.end('SIGTERM');
  await printer.switchOff();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  browser: Browser,
  surface: 'kiosk' | 'desk',
  view: View,
  language: Language,
  before?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWS[view], hasTouch: true });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(station.urls[surface]);
  await speak(page, language);
  return page;
}

async function speak(page: Page, language: Language): Promise<void> {
  if (language !== 'zh') await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
}

/** What somebody does at the kiosk who has a question. */
function askingAt(page: Page, words: Words) {
  const citizen = citizenAt(page, words);
  const heading = (name: string | RegExp) => expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  return {
    ...citizen,
    heading,
    async begin() {
      await citizen.tap(new RegExp(words('kiosk:home.consult')));
      await heading(words('kiosk:consult.title'));
    },
    ask: (asked: string) => page.getByRole('textbox', { name: words('kiosk:consult.label') }).fill(asked),
    hits: page.locator('.consult-hits').getByRole('button'),
    async type(digits: string) {
      const pad = page.getByRole('group', { name: words('kiosk:calc.pad') });
      for (const key of digits) await pad.getByRole('button', { name: key, exact: true }).click();
    },
    askPerson: () => citizen.tap(words('kiosk:consult.person')),
    async numberGiven() {
      await heading(words('kiosk:ticket.title'));
      return citizen.shownNumber();
    },
  };
}

for (const { language, view } of TWO_VIEWS) {
  const name = (screen: string) => `consult-${screen}-${language}-${view}`;

  test(`a question, its answer, a person who knows what it is about, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    let heard: Awaited<ReturnType<typeof listenTo>> = () => Promise.resolve([]);
    const page = await open(browser, 'kiosk', view, language, async (kiosk) => void (heard = await listenTo(kiosk)));
    const at = askingAt(page, words);
    const sound = (screen: string) => expectSound(page, name(screen));

    await at.begin();
    await expect(page.getByRole('button', { name: words('kiosk:consult.calculators') })).toBeVisible();
    await sound('01-ask');
    await at.ask(ASKED[language].wages);
    await expect(at.hits.first()).toBeVisible();
    await sound('02-found');
    await at.hits.first().click();
    const answer = page.getByRole('article');
    await expect(answer).toBeVisible();
    const first = await page.getByRole('heading', { level: 1 }).innerText();
    await sound('03-answer');

    // Larger, until the next visit.
    const textSize = () => answer.evaluate((shown) => getComputedStyle(shown).fontSize);
    const normal = Number.parseFloat(await textSize());
    await page.getByRole('radio', { name: words('kiosk:consult.sizeLargest') }).click();
    await expect.poll(async () => Number.parseFloat(await textSize())).toBeGreaterThan(normal * 1.5);
    await sound('04-largest');
    await page.getByRole('button', { name: words('kiosk:consult.down'), exact: true }).click();
    await expect(page.getByRole('button', { name: words('kiosk:consult.up'), exact: true })).toBeEnabled();

    // Aloud by a voice of this machine, where it has one of this language, and no longer than it is asked for.
    const aloud = page.getByRole('button', { name: words('kiosk:consult.readAloud') });
    if (language === 'en') await expect(aloud).toHaveCount(0);
    else {
      await aloud.click();
      await expect.poll(async () => (await heard()).map(({ words: said }) => said).join('')).toContain(first);
      await at.tap(words('kiosk:consult.stopReading'));
      expect((await heard()).at(-1)?.what).toBe('cut off');
    }
    await at.tap(words('kiosk:consult.print'));
    await expect(page.getByText(words('kiosk:consult.printed'))).toBeVisible();
    expect(
      printer.slips
        .at(-1)
        ?.lines.map(({ text }) => text)
        .join(''),
    ).toContain(first.slice(0, 6));

    await answer.getByRole('button', { name: words('kiosk:consult.yes'), exact: true }).click();
    await expect(page.getByText(words('kiosk:consult.thanks'))).toBeVisible();
    await page.locator('.related-tiles').getByRole('button').first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first);
    await expect(answer).toHaveClass(/size-largest/);
    const second = await page.getByRole('heading', { level: 1 }).innerText();
    await at.tap(words('action.back'));
    await at.heading(first);
    await page.locator('.related-tiles').getByRole('button', { name: second }).click();
    await at.heading(second);
    await at.askPerson();
    const number = await at.numberGiven();
    await sound('05-number');
    await at.done();

    // What the library does not know goes to a person, in the citizen's own words.
    await speak(page, language);
    await at.begin();
    await expect(page.getByRole('textbox', { name: words('kiosk:consult.label') })).toHaveValue('');
    await at.ask(ASKED[language].unknown);
    const person = page.getByRole('button', { name: new RegExp(words('kiosk:consult.personTake')) });
    await expect(person).toBeVisible();
    await sound('06-unsure');
    await person.click();
    const unknown = await at.numberGiven();
    await at.done();

    // The counter that calls sees it, and not before.
    const desk = await open(browser, 'desk', 'wide', language);
    const staff = staffAt(desk, words);
    const clerk = demoStaff('8001');
    await staff.signIn(clerk.number, clerk.pin);
    await staff.openCounter(
      demoSeed.counters.find(({ serves }) => serves.includes('consultation'))?.name[language] ?? '',
    );
    await expect(desk.getByText(number).first()).toBeVisible();
    await expect(desk.getByText(second)).toHaveCount(0);
    await staff.press(new RegExp(words('desk:queue.callNext')));
    await expect(staff.current).toContainText(number);
    const note = desk.getByRole('region', { name: words('desk:asked.title') });
    await expect(note).toContainText(second);
    await expectSound(desk, name('07-desk-answer'));
    await staff.press(new RegExp(words('desk:queue.finish')));
    await staff.press(new RegExp(words('desk:queue.callNext')));
    await expect(staff.current).toContainText(unknown);
    await expect(note).toContainText(ASKED[language].unknown);
    await staff.press(new RegExp(words('desk:queue.finish')));
    await staff.press(words('desk:counter.close'));
    await staff.signOut();
    await desk.context().close();

    // Nobody wrote an answer to it yet: the head is told, and drops it once it is written.
    const office = await open(browser, 'desk', 'wide', language);
    const head = demoStaff('9001');
    const atHead = staffAt(office, words);
    await atHead.signIn(head.number, head.pin);
    await atHead.part('head');
    const card = office.getByRole('region', { name: words('desk:unanswered.title') });
    await expect(card).toContainText(ASKED[language].unknown);
    await card.scrollIntoViewIfNeeded();
    await expectSound(office, name('09-head'));
    await card
      .getByRole('button', { name: words('desk:unanswered.dropOf', { words: ASKED[language].unknown }) })
      .click();
    await card
      .getByRole('button', { name: words('desk:unanswered.dropSureOf', { words: ASKED[language].unknown }) })
      .click();
    await expect(card).not.toContainText(ASKED[language].unknown);
    await office.context().close();

    // What cannot wait comes first.
    await speak(page, language);
    await at.begin();
    await at.ask(ASKED[language].fire);
    await expect(page.getByRole('alert').getByText('119', { exact: true })).toBeVisible();
    await sound('08-fire');
    await page.context().close();
  });

  test(`a calculator and the situations of life, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const page = await open(browser, 'kiosk', view, language);
    const at = askingAt(page, words);
    const sound = (screen: string) => expectSound(page, name(screen));

    await at.begin();
    await page
      .getByRole('group', { name: words('kiosk:consult.situations') })
      .getByRole('button')
      .nth(0)
      .click();
    await expect(page.locator('.consult-shelf').getByRole('button').first()).toBeVisible();
    await sound('11-shelf');
    await at.tap(words('action.back'));
    await at.tap(words('kiosk:consult.calculators'));
    await at.heading(words('kiosk:calc.title'));
    await sound('12-calculators');
    await at.tap(new RegExp(words('calculator.severance')));
    await at.heading(words('kiosk:calcAsk.severance-joined'));
    await at.next();
    await expect(page.getByText(words('kiosk:calc.dayMissing'))).toBeVisible();
    await at.type('20230301');
    await sound('13-day');
    await at.next();
    await at.heading(words('kiosk:calcAsk.severance-left'));
    await at.type('20250930');
    await at.next();
    await at.heading(words('kiosk:calcAsk.severance-monthly'));
    await at.type('4000');
    await at.tap(words('kiosk:calc.work'));
    // Two years and seven months: three months' pay.
    await expect(page.getByText(words('kiosk:calcLine.severance-result', { amount: '12,000' }))).toBeVisible();
    await sound('14-severance');
    await at.tap(words('action.back'));
    await at.tap(words('action.back'));
    await at.tap(words('action.back'));
    await at.tap(words('action.back'));
    await at.heading(words('kiosk:calc.title'));
    await at.tap(new RegExp(words('calculator.arbitration')));
    await sound('15-arbitration');
    await at.tap(words('kiosk:calcChoice.arbitration-about-wages'));
    await at.tap(words('kiosk:calcChoice.arbitration-there-still'));
    await expect(page.getByText(words('kiosk:calcLine.arbitration-open'))).toBeVisible();
    await sound('16-arbitration-open');
    await expect(page.getByRole('button', { name: words('kiosk:consult.person') })).toBeVisible();
    for (let back = 0; back < 3; back++) await at.tap(words('action.back'));

    // A deposit: only what the contract names is taken off, what else the landlord wants needs a reason.
    const moneyOf = async (question: string, yuan: string) => {
      await at.heading(words(`kiosk:calcAsk.deposit-${question}`));
      await at.type(yuan);
    };
    await at.tap(new RegExp(words('calculator.deposit')));
    await moneyOf('paid', '2000');
    await at.next();
    await moneyOf('agreed', '300');
    await sound('17-deposit-agreed');
    await at.next();
    await moneyOf('other', '500');
    await at.next();
    await at.tap(words('kiosk:calcChoice.deposit-written-no'));
    const split = words('kiosk:calcLine.deposit-split', { clear: '1,200', disputed: '500' });
    await expect(page.getByText(split)).toBeVisible();
    await sound('18-deposit');
    // From there to the answer, and from the answer to the calculator again.
    await at.tap(words('kiosk:calc.more'));
    await at.tap(words('kiosk:consult.workOut', { what: words('calculator.deposit') }));
    await moneyOf('paid', '2000');
    await at.tap(words('action.back'));
    await expect(page.getByRole('article')).toBeVisible();
    await sound('19-deposit-answer');
    await page.context().close();
  });
}
