import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { openWorkCalendar } from '../../main/search/work-calendar.ts';
import {
  DECLARATION_FIELDS,
  DECLARATION_KINDS,
  FIELD_ROWS,
  fieldsOf,
  receiptNumber,
} from '../../shared/domain/declaration.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { checkDeclaration, DECLARATION_PROBLEMS } from '../../shared/rules/check-declaration.ts';
import { csvRows } from '../../shared/rules/csv-rows.ts';
import { EXPORT_COLUMNS, exportSchema } from '../../shared/rules/declaration-export.ts';
import { DECLARATION_FACTS, declareBy, TOLD_AFTER, TOLD_FIRST } from '../../shared/rules/declaration-facts.ts';
import { readSheet, sheetHeader } from '../../shared/rules/declaration-sheet.ts';
import { typedDay } from '../../shared/rules/typed-day.ts';
import { isWorkingDay } from '../../shared/rules/working-days.ts';
import { makeDeclaration, makeId, makeTenant } from '../make/declarations.ts';

const TODAY = stationDay.parse('2026-11-23');
const calendar = openWorkCalendar(RESOURCES_DIR);
const day = (text: string) => stationDay.parse(text);
const RESIDENT = makeDeclaration().typed;
const check = (changes: Record<string, string>) => checkDeclaration('resident', { ...RESIDENT, ...changes }, TODAY);

describe('the fields of a declaration', () => {
  test('no kind asks what the identity number already says, nor what nobody works with', () => {
    for (const kind of DECLARATION_KINDS)
      expect(fieldsOf(kind).filter((field) => !DECLARATION_FIELDS.includes(field))).toEqual([]);
    expect(DECLARATION_FIELDS.filter((field) => /sex|birth|ethnic|education|marri|photo/i.test(field))).toEqual([]);
  });
  test('all but the days is personal', () => {
    expect(DECLARATION_FIELDS.filter((field) => !FIELD_ROWS[field].personal)).toEqual(['day', 'leaseEnd']);
  });
  test.each([
    { changes: { phone: '' }, problem: { field: 'phone', problem: 'missing' } },
    { changes: { phone: '1380000' }, problem: { field: 'phone', problem: 'not-a-phone' } },
    { changes: { name: ' ' }, problem: { field: 'name', problem: 'missing' } },
    { changes: { name: '长'.repeat(41) }, problem: { field: 'name', problem: 'too-long' } },
    { changes: { idNumber: '110101199001010012' }, problem: { field: 'idNumber', problem: 'checksum' } },
    { changes: { idNumber: '1.10101E+17' }, problem: { field: 'idNumber', problem: 'turned-into-number' } },
    { changes: { day: '20260230' }, problem: { field: 'day', problem: 'not-a-day' } },
    { changes: { day: '20270523' }, problem: { field: 'day', problem: 'too-far-ahead' } },
    { changes: { day: '19300101' }, problem: { field: 'day', problem: 'too-far-back' } },
  ])('$changes: $problem', ({ changes, problem }) => expect(check(changes)).toEqual({ problems: [problem] }));

  test('under 16 the guardian registers, and no phone of the child is asked', () => {
    const child = { idNumber: makeId(1, '20150101'), phone: '' };
    expect(check(child)).toEqual({
      problems: [
        { field: 'guardianName', problem: 'missing' },
        { field: 'guardianPhone', problem: 'missing' },
      ],
    });
    const told = check({ ...child, guardianName: '测试丙', guardianPhone: '13800000003' });
    expect(told).toMatchObject({ declared: { child: true, words: { guardianName: '测试丙' } } });
    expect(check({ guardianName: '测试丙' })).not.toHaveProperty('declared.words.guardianName');
  });
  test('a lease cannot end before it begins', () => {
    const { kind, typed } = makeTenant(1, { leaseEnd: '2026-11-19' });
    expect(checkDeclaration(kind, typed, TODAY)).toEqual({
      problems: [{ field: 'leaseEnd', problem: 'before-start' }],
    });
  });
  test('whatever was typed, the answer names fields and codes and never repeats what was typed', () => {
    const anything = fc.record(Object.fromEntries(DECLARATION_FIELDS.map((field) => [field, fc.string()])));
    fc.assert(
      fc.property(fc.constantFrom(...DECLARATION_KINDS), anything, (kind, typed) => {
        const checked = checkDeclaration(kind, typed as Record<string, string>, TODAY);
        if (!('problems' in checked)) return;
        for (const one of checked.problems) {
          expect(DECLARATION_PROBLEMS).toContain(one.problem);
          expect(fieldsOf(kind)).toContain(one.field);
          expect(Object.keys(one)).toEqual(['field', 'problem']);
        }
      }),
    );
  });
});

describe('by when it must be told', () => {
  test.each([
    { kind: 'tenant', from: '2026-11-20', by: '2026-11-25' }, // Friday, so Wednesday
    { kind: 'tenancy-end', from: '2026-11-23', by: '2026-11-26' },
    { kind: 'worker', from: '2026-11-23', by: '2026-11-26' },
    { kind: 'resident', from: '2026-11-23', by: null }, // the law counts no days
  ] as const)('$kind from $from: $by', ({ kind, from, by }) => expect(declareBy(kind, day(from), calendar)).toBe(by));

  test('the last day is a working day, after the first one', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-20'), noInvalidDate: true }), (at) => {
        const from = day(at.toISOString().slice(0, 10));
        const by = declareBy('tenant', from, calendar);
        expect(by !== null && by > from && isWorkingDay(by, calendar)).toBe(true);
      }),
    );
  });
  test('nothing is told without a source and its date, and all of it is sure', () => {
    for (const fact of [...TOLD_FIRST, ...Object.values(TOLD_AFTER).flat()]) {
      const { grade, source, date } = DECLARATION_FACTS[fact];
      expect(['A', 'B']).toContain(grade);
      expect(source.zh && source.en && date).toBeTruthy();
    }
  });
});

describe('days as people write them', () => {
  test.each([
    ...['20261103', '2026-11-3', '2026/11/03', '2026.11.3', '2026年11月3日', ' 2026-11-03 00:00:00 '],
    '２０２６－１１－０３',
  ])('%s', (text) => expect(typedDay(text)).toBe('2026-11-03'));
  test.each(['', '11-3', '2026-13-01', '2026-02-30', '45964', 'gestern'])('%s is none', (text) =>
    expect(typedDay(text)).toBeUndefined(),
  );
});

describe('a CSV file', () => {
  const cells = (text: string) => csvRows(text)?.map((one) => one.cells);
  test('quotes, doubled quotes, line ends within quotes, any line end, no last line end', () => {
    expect(cells('a,"b,1","c""2"\r\n"x\ny",,z\n1,2,3')).toEqual([
      ['a', 'b,1', 'c"2'],
      ['x\ny', '', 'z'],
      ['1', '2', '3'],
    ]);
  });
  test('tabs and semicolons part cells, too', () => {
    expect(cells('a\tb\n1,5\t2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(cells('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
  test('empty lines are left out, and the others keep their place', () => {
    expect(csvRows('a,b\n\n,\n1,2\n')?.map(({ row }) => row)).toEqual([1, 4]);
  });
  test('a quote that is never closed is no CSV', () => expect(csvRows('a,"b\n1,2')).toBeUndefined());
  test('what was written is read, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\uFEFF'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = ['"h","i"', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
        const wanted = rows.filter((row) => row.some((one) => one.trim() !== ''));
        expect(cells(text)?.slice(1)).toEqual(wanted);
      }),
    );
  });
});

describe('a list', () => {
  const sheet = (text: string) => readSheet('tenant', csvRows(text) ?? []);
  test('finds its columns by name, in any order, with marks and brackets', () => {
    const read = sheet('备注,身份证号码*,姓名（必填）,地址,入住日期\n,1,甲,某路,2026-11-20');
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [{ row: 2, typed: { idNumber: '1', name: '甲', phone: '' } }] },
    });
  });
  test('what the template names is what is found', () => {
    const header = sheetHeader('tenant').join(',');
    expect(sheet(`${header}\na,b,c,d,e,f`)).toMatchObject({
      value: { rows: [{ typed: { address: 'a', name: 'b', idNumber: 'c', phone: 'd', day: 'e', leaseEnd: 'f' } }] },
    });
  });
  test.each([
    { text: '', refusal: 'sheet-empty' },
    { text: '姓名,身份证号,住址,入住日期', refusal: 'sheet-empty' },
    { text: '姓名,身份证号,住址\n甲,1,某路', refusal: 'sheet-columns-missing' },
    { text: `姓名\n${'甲\n'.repeat(10_001)}`, refusal: 'sheet-too-long' },
  ])('$refusal', ({ text, refusal }) => expect(sheet(text)).toEqual({ ok: false, refusal }));
});

test('a receipt is a day and a number, and says nothing of who or what', () => {
  expect(receiptNumber('2026-11-23', 7)).toBe('DJ-261123-0007');
  expect(receiptNumber('2026-11-23', 12_345)).toBe('DJ-261123-12345');
});

test('the description of the export that is shipped is the one of its columns', () => {
  const shipped = readFileSync(join(RESOURCES_DIR, 'declarations', 'export.csv-metadata.json'), 'utf8');
  expect(JSON.parse(shipped)).toEqual(exportSchema());
  expect(new Set(EXPORT_COLUMNS.map(({ name }) => name)).size).toBe(EXPORT_COLUMNS.length);
});
