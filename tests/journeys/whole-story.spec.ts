import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '../../shared/domain/language.ts';
import { demoSeed, demoStaff } from '../make/demo.ts';
import { citizenAt, TOLD } from './citizen.ts';
import { openDistrict } from './district.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { wordsOf } from './words.ts';

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };

/** A page of its own, as on a machine of its own; anything a page complains of fails the story. */
async function open(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return page;
}

const speak = async (page: Page, language: Language): Promise<void> => {
  if (language !== 'zh') await page.getByRole('radio', { name: wordsOf(language)(`language.${language}`) }).click();
};

for (const language of ['zh', 'en'] as const) {
  test(`from a tap to the district, in ${language}: a number, a quarrel settled, the day's log, the sync`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const words = wordsOf(language);
    const complaints: string[] = [];
    const district = await openDistrict();
    try {
      const { urls } = district.station;
      const kiosk = await open(browser, urls.kiosk, PORTRAIT, complaints);
      const board = await open(browser, urls.board, LANDSCAPE, complaints);
      const firstDesk = await open(browser, urls.desk, LANDSCAPE, complaints);
      const secondDesk = await open(browser, urls.desk, LANDSCAPE, complaints);
      for (const page of [kiosk, firstDesk, secondDesk]) await speak(page, language);
      const citizen = citizenAt(kiosk, words);
      const mediator = staffAt(firstDesk, words);
      const clerk = staffAt(secondDesk, words);
      const consultation = demoSeed.services.find(({ serviceId }) => serviceId === 'consultation');
      const serviceName = consultation?.name[language] ?? '';

      await test.step('a citizen takes a number; ten taps give one', async () => {
        const tile = kiosk.getByRole('button', { name: new RegExp(serviceName) });
        await tile.evaluate((element) => {
          for (let tap = 0; tap < 10; tap += 1) (element as HTMLElement).click();
        });
        await expect(kiosk.getByRole('heading', { name: words('kiosk:ticket.title') })).toBeVisible();
        expect(await citizen.shownNumber()).toBe('B001');
        await citizen.done();
        await expect(board.getByText('B001')).toHaveCount(0);
      });

      const chosen = await test.step('another opens a dispute and chooses who speaks their dialect', async () => {
        // The kiosk is back in Chinese for whoever comes next.
        await speak(kiosk, language);
        await citizen.fillIntake();
        const first = kiosk.getByRole('article').first();
        // Who reads English is shown the name in Latin letters, with the hanzi beside it.
        const reads = { zh: /^\p{Script=Han}+$/u, en: /^[A-Z][a-z]+ [A-Z][a-z']+ \p{Script=Han}+$/u };
        await expect(first).toHaveAttribute('aria-label', reads[language]);
        const name = (await first.getAttribute('aria-label')) ?? '';
        await expect(first.getByRole('listitem').first()).toContainText(/\S/);
        await first.getByRole('button').click();
        await expect(kiosk.getByRole('heading', { name: words('kiosk:number.title') })).toBeVisible();
        expect(await citizen.shownNumber()).toBe('M001');
        await expect(kiosk.getByText(words('kiosk:number.mediator', { name }))).toBeVisible();
        await citizen.done();
        return demoSeed.staff.find((one) => name.endsWith(one.name)) ?? demoStaff('1001');
      });

      await test.step('nothing of it is left at the kiosk for the next in line', async () => {
        const left = await kiosk.evaluate(() => document.documentElement.outerHTML);
        for (const word of Object.values(TOLD)) expect(left).not.toContain(word);
      });

      await test.step('two desks open; each calls somebody else; the board shows both', async () => {
        const clerkSeed = demoStaff('8001');
        await mediator.signIn(chosen.number, chosen.pin);
        await clerk.signIn(clerkSeed.number, clerkSeed.pin);
        const counterFor = (service: string, not?: string) =>
          demoSeed.counters.find(({ serves, counterId }) => serves.includes(service) && counterId !== not);
        const hearing = counterFor('mediation');
        const advising = counterFor('consultation', hearing?.counterId);
        await mediator.openCounter(hearing?.name[language] ?? '');
        await clerk.openCounter(advising?.name[language] ?? '');
        await expect(firstDesk.getByText(TOLD.name)).toHaveCount(0);
        await Promise.all([
          mediator.press(new RegExp(words('desk:queue.callNext'))),
          clerk.press(new RegExp(words('desk:queue.callNext'))),
        ]);
        await expect(mediator.current).toContainText('M001');
        await expect(mediator.current).toContainText(TOLD.name);
        await expect(clerk.current).toContainText('B001');
        await expect(board.getByText('M001').first()).toBeVisible();
        await expect(board.getByText('B001').first()).toBeVisible();
      });

      await test.step('one is called again, cannot be passed by so soon and sits down; so does the other', async () => {
        await clerk.press(new RegExp(words('desk:queue.recall')));
        await expect(clerk.current).toContainText(words('desk:queue.calls', { count: 2 }));
        await expect(
          secondDesk.getByRole('button', { name: new RegExp(words('desk:queue.markNoShow')) }),
        ).toBeDisabled();
        await clerk.press(new RegExp(words('desk:queue.finish')));
        await expect(clerk.current).not.toContainText('B001');
        await mediator.press(new RegExp(words('desk:queue.startServing')));
      });

      await test.step('the mediator takes it on and is led through the lawful steps to an agreement', async () => {
        await mediator.part('disputes');
        await mediator.press(/^M001/);
        await expect(firstDesk.getByText(TOLD.statement)).toBeVisible();
        await mediator.press(words('desk:step.take-on'));
        await mediator.advance('triage');
        await mediator.advance('soothe');
        await mediator.advance('accept');
        await mediator.advance('start', words('openness.closed'));
        await mediator.press(words('desk:step.talk'));
        await firstDesk.getByText(words('talkForm.together'), { exact: true }).click();
        await firstDesk.getByRole('textbox', { name: words('desk:talk.minutes') }).fill('40');
        await firstDesk.getByRole('textbox', { name: words('desk:talk.notes') }).fill('老板承认欠三个月。');
        await mediator.press(words('desk:talk.submit'));
        await expect(firstDesk.getByText('老板承认欠三个月。')).toBeVisible();
        await mediator.press(words('desk:step.draft'));
        await firstDesk.getByRole('textbox', { name: words('desk:agreement.facts') }).fill('双方确认欠三个月工资。');
        await firstDesk.getByRole('textbox', { name: words('desk:agreement.terms') }).fill('一次付清。');
        await firstDesk.getByRole('textbox', { name: words('desk:agreement.manner') }).fill('银行转账');
        await firstDesk.getByRole('textbox', { name: words('desk:agreement.amountInYuan') }).fill('13500.50');
        await firstDesk.getByText(words('desk:agreement.performedNow'), { exact: true }).click();
        await mediator.press(words('desk:agreement.submit'));
        await expect(firstDesk.getByText('一次付清。')).toBeVisible();
        await mediator.advance('agree');
        await expect(firstDesk.getByText(words('outcome.AGREED_WRITTEN')).first()).toBeVisible();
        await mediator.advance('performed');
        await expect(firstDesk.getByText(words('stage.closed')).first()).toBeVisible();
        await mediator.press(new RegExp(words('desk:queue.finish')));
        await expect(mediator.current).not.toContainText('M001');
      });

      await test.step('the citizen asks how it stands, with the number and the last four digits', async () => {
        await speak(kiosk, language);
        await citizen.askHow('M001', '0001');
        await expect(kiosk.getByText(words('stage.closed')).first()).toBeVisible();
      });

      await test.step('the board has said the last call', async () => {
        // Said to the end, it is written down; nothing is to be sent or counted before.
        await expect.poll(() => district.callsUnsaid(), { timeout: 60_000 }).toBe(0);
      });

      await test.step('the head exports the day and sends it to the district', async () => {
        await clerk.signOut();
        const head = staffAt(secondDesk, words);
        const headSeed = demoStaff('9001');
        await head.signIn(headSeed.number, headSeed.pin);
        await head.part('head');
        await secondDesk.getByText(words('desk:export.csv'), { exact: true }).click();
        const [plain] = await Promise.all([
          secondDesk.waitForEvent('download'),
          head.press(words('desk:export.submit')),
        ]);
        const csv = readFileSync(await plain.path(), 'utf8');
        expect(csv.split('\r\n').filter((line) => line !== '')).toHaveLength(3);
        expect(csv).toContain('M001');
        expect(csv).not.toContain(TOLD.phone);
        await secondDesk.getByText(words('desk:export.xlsx'), { exact: true }).click();
        await secondDesk.getByText(words('desk:export.personal'), { exact: true }).click();
        const [full] = await Promise.all([
          secondDesk.waitForEvent('download'),
          head.press(words('desk:export.submit')),
        ]);
        expect(full.suggestedFilename()).toMatch(/\.xlsx$/);
        // There was no network all day, and nobody has missed it until now.
        await head.press(words('desk:sync.now'));
        await expect(secondDesk.getByText(words('refusal.centre-unreachable')).first()).toBeVisible();
        await district.comeWithinReach();
        const sending = secondDesk.getByRole('region', { name: words('desk:sync.title'), exact: true });
        // What the station writes down while it sends goes with the next press, as the card says.
        await expect(async () => {
          await head.press(words('desk:sync.now'));
          await expect(sending.getByText(words('desk:sync.allThere'))).toBeVisible({ timeout: 15_000 });
        }).toPass({ timeout: 60_000 });
      });

      await test.step('the district holds each fact once; the station verifies', async () => {
        const verdict = (await district.command('verify', '--data', district.data)) as { ok: boolean; facts: number };
        expect(verdict).toMatchObject({ ok: true });
        const held = await district.heldNumbers();
        expect(held).toEqual(held.map((_, index) => index + 1));
        const { sent } = (await district.command('sync', '--data', district.data)) as { sent: number };
        expect(held.length + sent).toBe(verdict.facts);
        expect(await district.heldNumbers()).toHaveLength(verdict.facts);
        expect(await district.command('sync', '--data', district.data)).toMatchObject({ sent: 0, received: 0 });
      });
      await test.step('no file of the station, its log included, holds in the clear what was typed', () => {
        for (const path of readdirSync(district.data, { recursive: true, encoding: 'utf8' })) {
          const file = join(district.data, path);
          if (statSync(file).isDirectory()) continue;
          const bytes = readFileSync(file);
          for (const word of [...Object.values(TOLD), '老板承认欠三个月'])
            expect(bytes.includes(Buffer.from(word, 'utf8')), `${word} in ${path}`).toBe(false);
        }
      });
      expect(complaints).toEqual([]);
    } finally {
      await district.end();
    }
  });
}
