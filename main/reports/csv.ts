import { stringify } from 'csv-stringify/sync';
import type { DayLog } from './day-log-shape.ts';

/**
 * A log as CSV: UTF-8 with a byte order mark and CRLF, so that Excel and WPS open the Chinese as it is;
 * a cell that a spreadsheet would run as a formula is defused.
 */
export async function dayAsCsv({ header, rows }: DayLog): Promise<Uint8Array<ArrayBuffer>> {
  const text = stringify([[...header], ...rows.map((cells) => [...cells])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return new TextEncoder().encode(text);
}
