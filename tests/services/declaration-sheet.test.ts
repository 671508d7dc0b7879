import { describe, expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { checkList, fileList } from '../../main/services/declaration-sheet.ts';
import { readListFile } from '../../main/services/read-list-file.ts';
import { fileDeclaration } from '../../main/services/file-declaration.ts';
import { listTemplate } from '../../main/services/declaration-forms.ts';
import { openSessions } from '../../main/services/sessions.ts';
import type { Core } from '../../main/services/core.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { csvRows } from '../../shared/rules/csv-rows.ts';
import { makeStation } from '../make/core.ts';
import { makeCsv, makeId, makeTenant, tenantCells } from '../make/declarations.ts';
import { asStaff } from '../make/people.ts';
import { listRows, makeWorkbook, tenantRow } from '../make/workbooks.ts';

const BATCH = '00000000-0000-4000-8000-0000000000b1';
const CONSENT = { noticeVersion: '2026-12', agreed: true };
const LANDLORD = { kind: 'tenant', declarerName: '测试房东', declarerPhone: '13800000002' } as const;

async function makeDesk() {
  const { core } = await makeStation();
  return {
    core,
    clerk: asStaff(
      core,
      openSessions(core, () => 1_000 * HOUR),
      '8001',
    ),
  };
}
const facts = (core: Core) => core.db.prepare('SELECT count(*) FROM ledger').pluck().get();
const value = <T>(answer: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.value;
};

/** Thirty tenants; the 4th has a wrong number, the 17th no day, the 30th the number of the 1st. */
const THIRTY = makeCsv(30, (order) => {
  const [address = '', name = '', id = '', phone = '', date = '', end = ''] = tenantCells(order);
  if (order === 4) return [address, name, `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`, phone, date, end];
  if (order === 17) return [address, name, id, phone, '', end];
  return order === 30 ? [address, name, makeId(1), phone, date, end] : [address, name, id, phone, date, end];
});

describe('a landlord with thirty tenants', () => {
  test('is told row by row what does not fit, in words that repeat nothing, and nothing is filed yet', async () => {
    const { core, clerk } = await makeDesk();
    const before = facts(core);
    const view = value(await checkList(core, clerk, { ...LANDLORD, bytes: THIRTY }));
    expect(view).toMatchObject({ rows: 30, good: 27, bad: 3, tooManyBad: false, declarer: [] });
    expect(view.badRows).toEqual([
      { row: 5, problems: [{ field: 'idNumber', problem: 'checksum' }] },
      { row: 18, problems: [{ field: 'day', problem: 'missing' }] },
      { row: 31, problems: [{ field: 'idNumber', problem: 'twice-in-list' }] },
    ]);
    expect(facts(core)).toBe(before);
  });

  test('the good rows are filed with one press, once, however often it is pressed', async () => {
    const { core, clerk } = await makeDesk();
    const wish = { ...LANDLORD, bytes: THIRTY, batchId: BATCH, consent: CONSENT };
    expect(await fileList(core, clerk, wish)).toEqual({ ok: true, value: { filed: 27, bad: 3 } });
    expect(await fileList(core, clerk, wish)).toEqual({ ok: true, value: { filed: 27, bad: 3 } });
    const kept = core.db.prepare('SELECT count(*), count(DISTINCT declarer_id), max(running) FROM declaration');
    expect(kept.raw().get()).toEqual([27, 1, 27]);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('the rows to mend come back as they came, each with its reason, and fit once they are mended', async () => {
    const { core, clerk } = await makeDesk();
    const { mend } = value(await checkList(core, clerk, { ...LANDLORD, bytes: THIRTY }));
    const [header = [], ...rows] = (csvRows((await mend?.text()) ?? '') ?? []).map(({ cells }) => cells);
    expect([header.at(-1), ...rows.map((cells) => cells.at(-1))]).toEqual([
      '哪里不对',
      '身份证号：身份证号有一位不对，请对照证件再看一遍',
      '日期：还没有填',
      '身份证号：名单里前面已经有这个身份证号',
    ]);
    const [wrong = [], dayless = [], twice = []] = rows;
    const mended = [header, wrong.with(2, makeId(4)), dayless.with(4, '20261120'), twice.with(2, makeId(30))];
    const bytes = new TextEncoder().encode(mended.map((cells) => cells.join(',')).join('\n'));
    expect(value(await checkList(core, clerk, { ...LANDLORD, bytes }))).toMatchObject({ rows: 3, good: 3, bad: 0 });
  });

  test('who brings it must be named before it is filed, and may be named after it was looked at', async () => {
    const { core, clerk } = await makeDesk();
    const nobody = { ...LANDLORD, declarerName: '', declarerPhone: '138', bytes: THIRTY };
    expect(value(await checkList(core, clerk, nobody))).toMatchObject({
      good: 27,
      declarer: [
        { field: 'declarerName', problem: 'missing' },
        { field: 'declarerPhone', problem: 'not-a-phone' },
      ],
    });
    const wish = { ...nobody, batchId: BATCH, consent: CONSENT };
    expect(await fileList(core, clerk, wish)).toEqual({ ok: false, refusal: 'declarer-missing' });
    const silent = { ...wish, ...LANDLORD, consent: { ...CONSENT, agreed: false } };
    expect(await fileList(core, clerk, silent)).toEqual({ ok: false, refusal: 'no-consent' });
  });

  test('a tenant who was told at the kiosk already is named', async () => {
    const { core, clerk } = await makeDesk();
    fileDeclaration(core, 'kiosk', makeTenant(2));
    const { badRows } = value(await checkList(core, clerk, { ...LANDLORD, bytes: makeCsv(3) }));
    expect(badRows).toEqual([{ row: 3, problems: [{ field: 'idNumber', problem: 'filed-before' }] }]);
  });
});

describe('a landlord with a workbook', () => {
  /** The 2nd identity number is a figure and has lost its last digits, the 3rd has a slip, the 5th no day. */
  const SIX = () =>
    makeWorkbook(
      listRows(6, (order) => {
        const row = tenantRow(order);
        if (order === 2) return row.with(2, Number(makeId(2)));
        if (order === 3) return row.with(2, `${makeId(3).slice(0, 17)}${makeId(3).endsWith('1') ? '2' : '1'}`);
        return order === 5 ? row.with(4, null) : row;
      }),
    );

  test('is told row by row, as with CSV, and that the spreadsheet made a figure of a number', async () => {
    const { core, clerk } = await makeDesk();
    const view = value(await checkList(core, clerk, { ...LANDLORD, bytes: await SIX() }));
    expect(view).toMatchObject({ rows: 6, good: 3, bad: 3, tooManyBad: false });
    expect(view.badRows).toEqual([
      { row: 3, problems: [{ field: 'idNumber', problem: 'turned-into-number' }] },
      { row: 4, problems: [{ field: 'idNumber', problem: 'checksum' }] },
      { row: 6, problems: [{ field: 'day', problem: 'missing' }] },
    ]);
  });

  test('the good rows are filed once, and what is filed is what stood there', async () => {
    const { core, clerk } = await makeDesk();
    const wish = { ...LANDLORD, bytes: await SIX(), batchId: BATCH, consent: CONSENT };
    for (const _ of [1, 2])
      expect(await fileList(core, clerk, wish)).toEqual({ ok: true, value: { filed: 3, bad: 3 } });
    const days = core.db.prepare('SELECT DISTINCT day FROM declaration').pluck().all();
    expect(days).toEqual(['2026-11-20']);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('the rows to mend come back as a workbook of text, and fit once they are mended', async () => {
    const { core, clerk } = await makeDesk();
    const { mend } = value(await checkList(core, clerk, { ...LANDLORD, bytes: await SIX() }));
    expect(mend?.name).toBe('mend.xlsx');
    const bytes = new Uint8Array((await mend?.arrayBuffer()) ?? new ArrayBuffer(0));
    const { lines } = value(await readListFile(bytes));
    const [header = [], lost = [], slip = [], dayless = []] = lines.map(({ cells }) => [...cells]);
    expect([header, lost, slip, dayless].map((cells) => cells.at(-1))).toEqual([
      '哪里不对',
      '身份证号：表格软件把身份证号变成了数字。请把这一列设成“文本”，再填一遍',
      '身份证号：身份证号有一位不对，请对照证件再看一遍',
      '日期：还没有填',
    ]);
    const mended = [header, lost.with(2, makeId(2)), slip.with(2, makeId(3)), dayless.with(4, '2026-11-20')];
    const again = await checkList(core, clerk, { ...LANDLORD, bytes: await makeWorkbook(mended) });
    expect(value(again)).toMatchObject({ rows: 3, good: 3, bad: 0 });
  });

  test('the template fits once it is filled in', async () => {
    const { core, clerk } = await makeDesk();
    const { file } = value(await listTemplate(core, clerk, 'tenant', 'xlsx'));
    const { lines } = value(await readListFile(new Uint8Array(await file.arrayBuffer())));
    expect(lines).toHaveLength(1);
    const bytes = await makeWorkbook([lines[0]?.cells ?? [], tenantRow(1)]);
    expect(value(await checkList(core, clerk, { ...LANDLORD, bytes }))).toMatchObject({ rows: 1, good: 1 });
  });
});

describe('files as they come', () => {
  test('GB 18030, as spreadsheets here save it', async () => {
    const { core, clerk } = await makeDesk();
    // 姓名,身份证号,住址,入住日期 / 甲,<number>,某路,2026-11-20
    const bytes = Buffer.concat([
      Buffer.from('d0d5c3fb2cc9edb7ddd6a4bac52cd7a1d6b72cc8ebd7a1c8d5c6da0d0a', 'hex'),
      Buffer.from('bcd7', 'hex'),
      Buffer.from(`,${makeId()},`),
      Buffer.from('c4b3c2b7', 'hex'),
      Buffer.from(',2026-11-20\r\n'),
    ]);
    expect(value(await checkList(core, clerk, { ...LANDLORD, bytes }))).toMatchObject({ rows: 1, good: 1 });
  });
  test.each([
    { what: 'half a workbook', bytes: Buffer.from('504b0304aabb', 'hex'), refusal: 'sheet-workbook-unreadable' },
    { what: 'an old workbook', bytes: Buffer.from('d0cf11e0a1b1', 'hex'), refusal: 'sheet-is-old-workbook' },
    { what: 'a picture', bytes: Buffer.from('89504e470d0a1a0a00ff', 'hex'), refusal: 'sheet-unreadable' },
    { what: 'nothing', bytes: new Uint8Array(0), refusal: 'sheet-empty' },
    { what: 'an open quote', bytes: Buffer.from('姓名,"住址'), refusal: 'sheet-unreadable' },
    { what: 'five megabytes', bytes: new Uint8Array(5 * 1024 * 1024).fill(65), refusal: 'sheet-too-large' },
  ])('$what: $refusal', async ({ bytes, refusal }) => {
    const { core, clerk } = await makeDesk();
    expect(await checkList(core, clerk, { ...LANDLORD, bytes })).toEqual({ ok: false, refusal });
  });
  test('the template fits once it is filled in', async () => {
    const { core, clerk } = await makeDesk();
    const { file } = value(await listTemplate(core, clerk, 'tenant', 'csv'));
    const text = `${await file.text()}${tenantCells(1).join(',')}\r\n`;
    const bytes = new TextEncoder().encode(text);
    expect(value(await checkList(core, clerk, { ...LANDLORD, bytes }))).toMatchObject({ rows: 1, good: 1 });
  });
});

describe('ten thousand rows', () => {
  const MOST = 10_000;
  const isBad = (order: number) => order % 20 === 0;
  const csv = async (count: number) =>
    makeCsv(count, (order) => (isBad(order) ? tenantCells(order).with(4, '不知道') : tenantCells(order)));
  const workbook = (count: number) =>
    makeWorkbook(listRows(count, (order) => (isBad(order) ? tenantRow(order).with(4, '不知道') : tenantRow(order))));

  test.each([
    { format: 'CSV', make: csv },
    { format: 'a workbook', make: workbook },
  ])(
    '$format: five hundred errors change nothing but a clear message, and the counter is never kept waiting',
    {
      timeout: 60_000,
    },
    async ({ make }) => {
      const { core, clerk } = await makeDesk();
      /** Of the processor's own time, in milliseconds: other work on the machine says nothing about the station. */
      const timed = async (bytes: Uint8Array) => {
        const began = process.cpuUsage();
        const view = value(await checkList(core, clerk, { ...LANDLORD, bytes }));
        const { user, system } = process.cpuUsage(began);
        return { view, took: (user + system) / 1_000 };
      };
      const BIG = await make(MOST);
      const tenth = await make(MOST / 10);
      await timed(tenth);
      const small = await timed(tenth);
      const before = facts(core);
      let turns = 0;
      const beat = setInterval(() => void (turns += 1), 1);
      const { view, took } = await timed(BIG);
      clearInterval(beat);
      expect(view).toMatchObject({ rows: MOST, good: 9_500, bad: 500, tooManyBad: true });
      expect(view.badRows).toHaveLength(100);
      expect(view.badRows[0]).toEqual({ row: 21, problems: [{ field: 'day', problem: 'not-a-day' }] });
      const wish = { ...LANDLORD, bytes: BIG, batchId: BATCH, consent: CONSENT };
      expect(await fileList(core, clerk, wish)).toEqual({ ok: false, refusal: 'too-many-bad-rows' });
      expect(facts(core)).toBe(before);
      // Ten times the rows, about ten times the work; were each row held against every other, it would be a hundred.
      expect(took / small.took).toBeLessThan(30);
      // The station had its turn all the while, a hundred times at the most.
      expect(turns).toBeGreaterThan(20);
    },
  );
});
