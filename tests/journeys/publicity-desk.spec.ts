import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { boardContract } from '../../shared/contract/board/contract.ts';
import type { kioskContract } from '../../shared/contract/kiosk/contract.ts';
import { demoStaff } from '../make/demo.ts';
import { initDemo } from '../make/init-demo.ts';
import { type ServedStation, serveStation } from '../make/served-station.ts';
import { pick, typeDay } from './fields.ts';
import { expectSound } from './sound-screen.ts';
import { staffAt } from './staff.ts';
import { test } from './test.ts';
import { oneOf, TWO_VIEWS, VIEWS } from './views.ts';
import { wordsOf } from './words.ts';

let folder: string;
let station: ServedStation;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beehive-publicity-desk-'));
  await initDemo(folder);
  station = await serveStation(folder);
});
test.afterEach(async () => {
  await station.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** What is on show at both places: of the station itself, unless said otherwise. */
async function onShow(from = 'station'): Promise<{ kiosk: string[]; board: string[] }> {
  const [kiosk, board] = await Promise.all([
    station.connect<typeof kioskContract>('kiosk'),
    station.connect<typeof boardContract>('board'),
  ]);
  const own = (pieces: readonly { origin: string; title: { zh: string } }[]) =>
    pieces.filter(({ origin }) => origin === from).map(({ title }) => title.zh);
  const shown = { kiosk: own(await kiosk.api.publicity.onShow({})), board: own((await board.api.show({})).publicity) };
  kiosk.close();
  board.close();
  return shown;
}

const LINE = { zh: '叫你把钱转到“安全账户”的，都是骗子。', en: 'Whoever asks for money is a fraudster.' };

for (const { language, view } of oneOf(TWO_VIEWS, 'en')) {
  const riders = language === 'zh' ? /给骑手/ : /For riders/;
  const changed = language === 'zh' ? /改过的标题/ : /^No "safe account"/;
  test(`a clerk writes publicity, changes it and takes it down, ${language}, ${view}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const words = wordsOf(language);
    const page: Page = await (await browser.newContext({ viewport: VIEWS[view], hasTouch: true })).newPage();
    await page.goto(station.urls.desk);
    if (language !== 'zh') await page.getByRole('radio', { name: words(`language.${language}`) }).click();
    const staff = staffAt(page, words);
    const sound = (screen: string) => expectSound(page, `publicity-desk-${screen}-${language}-${view}`);
    const press = (key: string) => page.getByRole('button', { name: words(key), exact: true }).click();
    const field = (name: string, one: 'zh' | 'en') =>
      page.getByRole('textbox', {
        name: words(`desk:publicity.in.${one}`, { what: words(`desk:publicity.${name}`) }),
        exact: true,
      });
    const write = async (name: string, zh: string, en: string) => {
      await field(name, 'zh').fill(zh);
      await field(name, 'en').fill(en);
    };
    const lastDay = page.getByRole('group', { name: words('desk:publicity.lastDay') }).first();
    const preview = page.getByRole('region', { name: words('desk:publicity.preview') });
    const list = page.getByRole('navigation', { name: words('desk:publicity.list') });

    await test.step('sent too early, it says field by field what is missing', async () => {
      await staff.signIn(demoStaff('8001').number, demoStaff('8001').pin);
      await staff.part('publicity');
      await sound('01-list');
      await press('desk:publicity.new');
      await sound('02-form');
      await field('title', 'zh').fill('别信“安全账户”');
      await field('line', 'zh').fill('有事打 138 0000 0009');
      await press('desk:publicity.post');
      await expect(field('title', 'en')).toBeFocused();
      await expect(page.getByText(words('desk:publicity.fault.missing-english')).first()).toBeVisible();
      await expect(page.getByText(words('desk:publicity.fault.personal'))).toBeVisible();
      await expect(page.getByText(words('desk:publicity.fault.no-day'))).toBeVisible();
      await sound('03-faults');
      expect(await onShow()).toEqual({ kiosk: [], board: [] });
    });

    await test.step('what is typed stands in the preview, and stays when somebody goes elsewhere', async () => {
      await write('title', '别信“安全账户”', 'No "safe account"');
      await write('line', LINE.zh, LINE.en);
      await expect(preview.getByText(LINE[language]).first()).toBeVisible();
      await write('text', '接到这种电话，先挂断。\n再打 96110 问一问。', 'Hang up first.\nThen call 96110.');
      await write('source', '本站', 'This station');
      await staff.part('mediators');
      await staff.part('publicity');
      await expect(field('line', 'zh')).toHaveValue(LINE.zh);
      await typeDay(lastDay, '2099-12-31');
      await sound('04-written');
    });

    await test.step('posted, it is on kiosk and board', async () => {
      await press('desk:publicity.post');
      await expect(page.getByText(words('desk:publicity.why.on-show', { to: '2099-12-31' }))).toBeVisible();
      await sound('05-posted');
      expect(await onShow()).toEqual({ kiosk: ['别信“安全账户”'], board: ['别信“安全账户”'] });
      const board = await page.context().newPage();
      await board.goto(station.urls.board);
      await expect(board.locator('.notice-strip')).toContainText(LINE.zh);
      await expect(board.locator('.notice-strip')).toContainText(LINE.en);
      await board.close();
    });

    await test.step('changed, it is only on the board', async () => {
      await press('desk:publicity.edit');
      await field('title', 'zh').fill('改过的标题');
      await page.getByText(words('desk:publicity.placeWhen.kiosk'), { exact: true }).click();
      await press('desk:publicity.change');
      await expect(page.getByRole('button', { name: words('desk:publicity.edit'), exact: true })).toBeVisible();
      await expect.poll(() => onShow()).toEqual({ kiosk: [], board: ['改过的标题'] });
    });

    await test.step('figures that are too small say so', async () => {
      await press('desk:publicity.new');
      await pick(page, words('publicityKind.results'));
      await expect(preview.getByText(words('desk:publicity.chooseFigures'))).toBeVisible();
      await page.getByText(words('stationFigure.served'), { exact: true }).click();
      await expect(preview.getByText(words('desk:publicity.tooSmall', { least: 5 }))).toBeVisible();
      await sound('06-results');
      await press('action.cancel');
    });

    await test.step('who comes here decides, and the list says why', async () => {
      await press('desk:publicity.new');
      await write('title', '给骑手', 'For riders');
      await write('line', '戴好头盔。', 'Wear a helmet.');
      await write('source', '本站', 'This station');
      await page.getByText(words('publicityAudience.everyone'), { exact: true }).click();
      await page.getByText(words('publicityAudience.riders'), { exact: true }).click();
      await typeDay(lastDay, '2099-12-31');
      await press('desk:publicity.post');
      await press('desk:publicity.groups');
      await page.getByText(words('publicityAudience.riders'), { exact: true }).click();
      await sound('07-groups');
      await press('desk:publicity.groupsSave');
      await expect(list.getByText(words('desk:publicity.state.not-for-here')).first()).toBeVisible();
      await list.getByRole('button', { name: riders }).click();
      await sound('08-not-for-here');
      expect((await onShow()).board).toEqual(['改过的标题']);
    });

    await test.step('taken down only after a question', async () => {
      await list.getByRole('button', { name: changed }).click();
      await press('desk:publicity.takeDown');
      const question = page.getByRole('alertdialog');
      await sound('09-take-down');
      await question.getByRole('button', { name: words('action.cancel') }).click();
      expect((await onShow()).board).toEqual(['改过的标题']);
      await press('desk:publicity.takeDown');
      await question.getByRole('button', { name: words('desk:publicity.takeDown'), exact: true }).click();
      await expect(list.getByRole('button', { name: changed })).toHaveCount(0);
      await expect.poll(() => onShow()).toEqual({ kiosk: [], board: [] });
    });

    await test.step('one that came with the software is hidden and put back, never changed', async () => {
      const [shipped = ''] = (await onShow('shipped')).board;
      expect(shipped).not.toBe('');
      await list
        .getByRole('button', { name: words('publicityOrigin.shipped') })
        .first()
        .click();
      await expect(page.getByRole('button', { name: words('desk:publicity.edit'), exact: true })).toHaveCount(0);
      await press('desk:publicity.hide');
      const question = page.getByRole('alertdialog');
      await question.getByRole('button', { name: words('desk:publicity.hide'), exact: true }).click();
      await expect(page.getByText(words('desk:publicity.why.hidden'))).toBeVisible();
      await sound('09a-hidden');
      expect((await onShow('shipped')).board).not.toContain(shipped);
      await press('desk:publicity.putBack');
      await expect(page.getByRole('button', { name: words('desk:publicity.hide'), exact: true })).toBeVisible();
      expect((await onShow('shipped')).board).toContain(shipped);
    });

    await test.step('a case of the library becomes a piece; the missing English is asked for', async () => {
      await staff.part('library');
      await page.getByRole('textbox', { name: words('desk:library.search'), exact: true }).fill('鸡蛋');
      await page
        .getByRole('navigation', { name: words('desk:library.list') })
        .getByRole('button', { name: language === 'zh' ? /少了二两/ : /Two ounces short/ })
        .click();
      await expect(page.getByRole('button', { name: words('desk:library.publicity') })).toBeVisible();
      await sound('10-case');
      await press('desk:library.publicity');
      await expect(field('line', 'zh')).toHaveValue('先去称，别先评理。几十步路走过去，火气也散一半。');
      await expect(field('source', 'zh')).toHaveValue(wordsOf('zh')('caseSource.composed'));
      await field('line', 'en').fill('');
      await press('desk:publicity.post');
      await expect(field('line', 'en')).toBeFocused();
      await expect(page.getByText(words('desk:publicity.fault.missing-english'))).toBeVisible();
      await sound('11-from-case');
      await field('line', 'en').fill('Weigh first, argue later.');
      await typeDay(lastDay, '2099-12-31');
      await press('desk:publicity.post');
      await expect.poll(() => onShow()).toEqual({ kiosk: ['少了二两'], board: ['少了二两'] });
      await staff.signOut();
    });

    await test.step('a mediator has no such part, nor the button at a case', async () => {
      await staff.signIn(demoStaff('1002').number, demoStaff('1002').pin);
      await staff.part('library');
      await page
        .getByRole('navigation', { name: words('desk:library.list') })
        .getByRole('button')
        .first()
        .click();
      await expect(page.getByRole('button', { name: words('desk:library.helpful') })).toBeVisible();
      await expect(page.getByRole('button', { name: words('desk:library.publicity') })).toHaveCount(0);
      await expect(page.getByRole('tab', { name: words('desk:parts.publicity') })).toHaveCount(0);
    });
  });
}
