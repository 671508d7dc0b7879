import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dayAsCsv } from '../../main/reports/csv.ts';
import { dayAsXlsx } from '../../main/reports/xlsx.ts';

/** What somebody could write into a statement so that the office's spreadsheet runs it. */
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
const log = {
  title: '330304-001 2026-11-23',
  header: ['号码', '事情经过'],
  rows: FORMULAS.map((text) => ['B001', text]),
};

test('CSV begins with a byte order mark, ends lines as Excel wants them, and defuses what a spreadsheet would run', async () => {
  const text = Buffer.from(await dayAsCsv(log)).toString('utf8');
  expect(text.startsWith('\uFEFF号码,事情经过\r\n')).toBe(true);
  for (const formula of FORMULAS) {
    expect(text).toContain(`'${formula}`);
    expect(text).not.toContain(`,${formula}`);
    expect(text).not.toContain(`,"${formula}`);
  }
});

test('XLSX holds the same words as text, and no formula', async () => {
  const sheet = partsOf(Buffer.from(await dayAsXlsx(log)));
  expect(sheet).toContain('事情经过');
  expect(sheet).toContain('@SUM(A1)');
  expect(sheet).not.toMatch(/<f[ >]/);
});

test('a day without a ticket is a file with a header', async () => {
  expect(Buffer.from(await dayAsCsv({ ...log, rows: [] })).toString('utf8')).toBe('\uFEFF号码,事情经过\r\n');
  expect(partsOf(Buffer.from(await dayAsXlsx({ ...log, rows: [] })))).toContain('号码');
});

/** The text of all files in a ZIP, found by its central directory. */
function partsOf(zip: Buffer): string {
  const parts: string[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    parts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts.join('\n');
}
