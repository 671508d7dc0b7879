import { describe, expect, test } from 'vitest';
import { readListFile } from '../../main/services/read-list-file.ts';
import { MOST_SHEET_BYTES, readSheet } from '../../shared/rules/declaration-sheet.ts';
import { makeId } from '../make/declarations.ts';
import { forgeWorkbook, listRows, makeArchive, makeWorkbook, tenantRow, type Written } from '../make/workbooks.ts';

const read = async (bytes: Uint8Array) => {
  const file = await readListFile(bytes);
  if (!file.ok) throw new Error(file.refusal);
  return file.value.lines;
};
const listed = async (...sheets: readonly (readonly (readonly Written[])[])[]) => {
  const sheet = readSheet('tenant', await read(await makeWorkbook(...sheets)));
  if (!sheet.ok) throw new Error(sheet.refusal);
  return sheet.value.rows;
};

describe('what a landlord types is what is read', () => {
  test('words, a phone number as a figure, a day as a date', async () => {
    const [row] = await listed(listRows(1));
    expect(row).toMatchObject({
      row: 2,
      typed: { address: '测试路 2 号', name: '测试乙', idNumber: makeId(1), phone: '13800000001', day: '2026-11-20' },
    });
  });
  test.each([
    { what: 'a day whose cell is not shown as a date', at: 4, cell: 46_346, field: 'day', text: '2026-11-20' },
    { what: 'a day as eight digits', at: 4, cell: 20_261_120, field: 'day', text: '20261120' },
    { what: 'a day as words', at: 4, cell: '2026年11月20日', field: 'day', text: '2026年11月20日' },
    {
      what: 'full-width digits',
      at: 3,
      cell: '１３８００００００００１',
      field: 'phone',
      text: '１３８００００００００１',
    },
    { what: 'a number with an apostrophe', at: 2, cell: `'${makeId()}`, field: 'idNumber', text: makeId() },
    {
      what: 'an identity number as a figure',
      at: 2,
      cell: 1.1010119900101e17,
      field: 'idNumber',
      text: '1.10101199001010',
    },
    { what: 'a name that is longer than any', at: 1, cell: '长'.repeat(9_000), field: 'name', text: '长'.repeat(400) },
  ] as const)('$what', async ({ at, cell, field, text }) => {
    const [row] = await listed(listRows(1, (order) => tenantRow(order).with(at, cell)));
    if (field === 'idNumber' && typeof cell === 'number') expect(row?.typed.idNumber).toMatch(/^\d\.\d+E\+17$/);
    else expect(row?.typed[field]).toBe(text);
  });
  test('empty rows are left out, and the others keep their place', async () => {
    const [header = [], ...rows] = listRows(2);
    const all = await listed([header, [], rows[0] ?? [], [null, ' ', ''], rows[1] ?? []]);
    expect(all.map(({ row }) => row)).toEqual([3, 5]);
  });
  test('a title, and a date, above the names of the columns', async () => {
    const all = await listed([['某某公寓租客名单'], [null, null, null, '2026年11月'], ...listRows(2)]);
    expect(all.map(({ row, typed }) => [row, typed.name])).toEqual([
      [4, '测试乙'],
      [5, '测试乙'],
    ]);
  });
  test('names of columns in two lines, as merged cells leave them', async () => {
    const [, ...rows] = listRows(1);
    const all = await listed([
      ['住址', '租客', null, null, '入住日期', '租期到'],
      [null, '姓名', '身份证号', '手机号'],
      ...rows,
    ]);
    expect(all[0]?.typed).toMatchObject({
      address: '测试路 2 号',
      name: '测试乙',
      phone: '13800000001',
      day: '2026-11-20',
    });
  });
  test('the first sheet with anything on it counts', async () => {
    const all = await listed([[]], [[null, ' ']], listRows(2), [['说明']]);
    expect(all).toHaveLength(2);
  });
  test('an empty workbook has nobody in it', async () => {
    const lines = await read(await makeWorkbook([[]]));
    expect(readSheet('tenant', lines)).toEqual({ ok: false, refusal: 'sheet-empty' });
  });
  test('one empty last row, which says how all rows below look, is nothing', async () => {
    const bytes = await forgeWorkbook((xml) => xml.replace('</sheetData>', '<row r="1048576" ht="20"/></sheetData>'));
    expect(await read(bytes)).toHaveLength(3);
  });
});

const MEGABYTE = 1024 * 1024;
const BOMB = { name: 'xl/bomb.xml', content: Buffer.alloc(128 * MEGABYTE) };
const intoSheet = (rows: string) => (xml: string) => xml.replace('</sheetData>', `${rows}</sheetData>`);
const far = (attributes: string) => `<row ${attributes}><c r="A30"><v>1</v></c></row>`;

describe('files that are none, or mean ill', () => {
  test.each([
    {
      what: 'no archive behind the first bytes',
      make: () => Buffer.from('PK\u0003\u0004 and nothing more'),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'an archive of something else',
      make: () => makeArchive([{ name: 'a.txt', content: Buffer.from('a') }]),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'an old workbook, or one with a password',
      make: () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      refusal: 'sheet-is-old-workbook',
    },
    { what: 'a picture', make: () => Buffer.from('89504e470d0a1a0a00ff', 'hex'), refusal: 'sheet-unreadable' },
    {
      what: 'a bomb that says so',
      make: () => forgeWorkbook((xml) => xml, [BOMB]),
      refusal: 'sheet-workbook-too-large',
    },
    {
      what: 'a bomb that says it is small',
      make: () => forgeWorkbook((xml) => xml, [{ ...BOMB, said: 1_000 }]),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'a bomb of many entries',
      make: () =>
        makeArchive(Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.xml`, content: Buffer.alloc(1) }))),
      refusal: 'sheet-workbook-too-large',
    },
    {
      what: 'a row far below all others',
      make: () => forgeWorkbook(intoSheet(far('r="1000000"'))),
      refusal: 'sheet-too-long',
    },
    {
      what: 'rows below the last one',
      make: () => forgeWorkbook(intoSheet('<row r="1048576"/><row/>')),
      refusal: 'sheet-too-long',
    },
    {
      what: 'a row no spreadsheet has',
      make: () => forgeWorkbook(intoSheet(far('r="999999999"'))),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'such a row in disguise',
      make: () => forgeWorkbook(intoSheet(far('r="&#57;99999999"'))),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'in another disguise',
      make: () => forgeWorkbook(intoSheet(far('a=">" r="999999999"'))),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'in a file that calls itself a picture',
      make: () => forgeWorkbook((xml) => xml, [{ name: 'xl/a.png', content: Buffer.from(far('r="999999999"')) }]),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'a cell far to the right',
      make: () => forgeWorkbook(intoSheet('<row r="9"><c r="XFD9"><v>1</v></c></row>')),
      refusal: 'sheet-workbook-too-large',
    },
    {
      what: 'more empty rows than anybody draws',
      make: () => forgeWorkbook(intoSheet('<row/>'.repeat(20_001))),
      refusal: 'sheet-too-long',
    },
    {
      what: 'XML that ends in the middle',
      make: () => forgeWorkbook((xml) => xml.slice(0, xml.length / 2)),
      refusal: 'sheet-workbook-unreadable',
    },
    {
      what: 'a cell with a kind nobody knows',
      make: () => forgeWorkbook(intoSheet('<row r="9"><c r="A9" t="x"><v>1</v></c></row>')),
      refusal: 'sheet-workbook-unreadable',
    },
  ])('$what: $refusal', async ({ make, refusal }) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(MOST_SHEET_BYTES);
    expect(await readListFile(bytes)).toEqual({ ok: false, refusal });
  });

  test('a bomb never fills the memory', { timeout: 60_000 }, async () => {
    const honest = await forgeWorkbook((xml) => xml, [BOMB]);
    const lying = await forgeWorkbook((xml) => xml, [{ ...BOMB, said: 8 * MEGABYTE }]);
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => void (most = Math.max(most, process.memoryUsage.rss())), 1);
    for (const bytes of [honest, lying]) expect((await readListFile(bytes)).ok).toBe(false);
    most = Math.max(most, process.memoryUsage.rss());
    clearInterval(watch);
    expect((most - before) / MEGABYTE).toBeLessThan(64);
  });

  test('whatever half of a workbook arrives is refused by name, and nothing throws', async () => {
    const bytes = await makeWorkbook(listRows(3));
    for (let end = 4; end < bytes.length; end += 97) {
      const file = await readListFile(bytes.subarray(0, end));
      expect(file.ok ? 'read' : file.refusal).toBe('sheet-workbook-unreadable');
    }
  });
});
