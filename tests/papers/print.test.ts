import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserPress } from '../../main/host/loopback/browser-press.ts';
import { withPrivatePage } from '../../main/host/private-page.ts';
import { issuePdf } from '../../main/services/issue-paper.ts';
import { makeCase } from '../make/case.ts';
import { makeFolder } from '../make/core.ts';
import { makePrinting } from '../make/print-shop.ts';
import { readPdf } from '../make/read-pdf.ts';
import { printingBrowser } from '../make/test-browser.ts';
import { makeWholeCase } from '../make/whole-case.ts';

/** PDFs out of a real browser. */
const SLOW = { timeout: 240_000 };
const folderOf = (dataDir: string) => join(dataDir, 'press');
const leftIn = (dataDir: string) => (existsSync(folderOf(dataDir)) ? readdirSync(folderOf(dataDir)) : []);

test('the dossier of a case is a PDF in the font of the pages, every character of it named', SLOW, async () => {
  const { core, id, mediator, station } = await makeWholeCase();
  const { dataDir } = station.host;
  const printing = await makePrinting(dataDir);
  const made = await issuePdf(core, printing, mediator, { disputeId: id, paper: 'dossier', copies: 1 });
  if (!made.ok) throw new Error(made.refusal);
  const pdf = readPdf(made.value.bytes);
  // Cover, contents, application, notice, two identities, record, agreement, vouchers, visits, court, proof, notes.
  expect(pdf.pages).toBeGreaterThanOrEqual(13);
  expect(pdf.notEmbedded).toBe(0);
  expect([...pdf.fontNames].filter((name) => !name.startsWith('NotoSansSC'))).toEqual([]);
  for (const said of [
    '测试甲',
    '阿测试鞋厂',
    '双方确认欠工资三个月',
    '壹万叁仟伍佰元整',
    '银行转账凭证',
    '第一期收到了',
  ])
    for (const character of said) expect(pdf.characters).toContain(character);
  expect(pdf.source).not.toMatch(/JavaScript|\/Launch\b|file:\/\//);
  expect(made.value.fileName).toBe('330304-001-2026-1-dossier.pdf');
  expect(leftIn(dataDir)).toEqual([]);
});

test('what is too long for a page goes on on the next', SLOW, async () => {
  const pagesOf = async (terms: string) => {
    const { core, id, mediator, station } = await makeWholeCase({ terms });
    const printing = await makePrinting(station.host.dataDir);
    const made = await issuePdf(core, printing, mediator, { disputeId: id, paper: 'agreement', copies: 1 });
    if (!made.ok) throw new Error(made.refusal);
    return readPdf(made.value.bytes);
  };
  const short = await pagesOf('分两次付清。');
  const long = await pagesOf(`${'每月十日前付清当月的一份，双方不得反悔，'.repeat(190)}末句是蘅。`);
  expect(long.pages).toBeGreaterThan(short.pages + 1);
  expect(long.characters).toContain('蘅');
  expect(short.characters).not.toContain('蘅');
});

test('without a browser there is no press, and nothing is recorded', async () => {
  const { core, id, mediator, station } = await makeCase('mediating');
  const printing = { press: station.host.press, font: () => '' };
  const before = core.db.prepare('SELECT max(seq) FROM ledger').pluck().get();
  expect(await issuePdf(core, printing, mediator, { disputeId: id, paper: 'cover', copies: 1 })).toEqual({
    ok: false,
    refusal: 'no-press',
  });
  expect(core.db.prepare('SELECT max(seq) FROM ledger').pluck().get()).toBe(before);
});

test.skipIf(process.platform === 'win32')(
  'a browser that fails leaves nothing behind, and the next page is printed',
  SLOW,
  async () => {
    const dataDir = makeFolder();
    const real = await printingBrowser();
    const browsers = [
      { name: 'broken', path: '/bin/false', args: [] },
      { name: 'gone', path: join(dataDir, 'none'), args: [] },
      real,
    ];
    const press = browserPress(dataDir, () => browsers.shift());
    const jobs = [press.print('<p>一'), press.print('<p>二'), press.print('<p>三')];
    expect((await Promise.all(jobs)).map((made) => (made.ok ? 'printed' : made.refusal))).toEqual([
      'press-failed',
      'press-failed',
      'printed',
    ]);
    expect(leftIn(dataDir)).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('while it is printed, nobody else can read the page', async () => {
  const dataDir = makeFolder();
  const modes = await withPrivatePage(dataDir, '<p>测试甲', async ({ folder, page, pdf }) => {
    writeFileSync(pdf, 'x');
    return [folderOf(dataDir), folder, page, pdf].map((path) => statSync(path).mode & 0o077);
  });
  expect(modes).toEqual([0, 0, 0, 0]);
  await expect(withPrivatePage(dataDir, '', () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
  expect(leftIn(dataDir)).toEqual([]);
});

test('what a killed station left behind is gone at the next start', () => {
  const dataDir = makeFolder();
  void withPrivatePage(dataDir, '<p>测试甲', () => new Promise(() => undefined));
  expect(leftIn(dataDir)).toHaveLength(1);
  browserPress(dataDir).tidy();
  expect(leftIn(dataDir)).toEqual([]);
});
