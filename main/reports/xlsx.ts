import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Cell, DayLog } from './day-log-shape.ts';

/** Sheet names allow 31 characters and none of these. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, '-').slice(0, 31);

const cell = (value: Cell) =>
  value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String };

/** A log as an Excel workbook: header in bold, first row fixed. Text stays text, never a formula. */
export async function dayAsXlsx({ title, header, rows }: DayLog): Promise<Uint8Array<ArrayBuffer>> {
  const data: SheetData = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) => cells.map(cell)),
  ];
  const workbook = writeXlsxFile(data, {
    sheet: sheetName(title),
    stickyRowsCount: 1,
    columns: header.map((name) => ({ width: Math.max(10, name.length * 2 + 2) })),
  });
  return new Uint8Array(await workbook.toBuffer());
}
