import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { csvRows } from '../../shared/rules/csv-rows.ts';
import { MOST_SHEET_BYTES, type SheetLine, type SheetTrouble } from '../../shared/rules/declaration-sheet.ts';
import { readWorkbook } from './read-workbook.ts';

/** Owns which kind of file a list is: its bytes say so, never its name. */
export type ListFormat = 'csv' | 'xlsx';
interface ListFile {
  readonly format: ListFormat;
  readonly lines: readonly SheetLine[];
}

/** A workbook is a ZIP archive; an .xls, and a workbook with a password, is an OLE file. */
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;
const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

export async function readListFile(bytes: Uint8Array): Promise<Answer<ListFile, SheetTrouble>> {
  if (bytes.length > MOST_SHEET_BYTES) return refused('sheet-too-large');
  if (begins(bytes, OLE)) return refused('sheet-is-old-workbook');
  if (begins(bytes, ZIP)) {
    const lines = await readWorkbook(bytes);
    return lines.ok ? granted({ format: 'xlsx', lines: lines.value }) : lines;
  }
  const text = textOf(bytes);
  const lines = text === undefined ? undefined : csvRows(text);
  return lines === undefined ? refused('sheet-unreadable') : granted({ format: 'csv', lines });
}

/** UTF-8 or, as Chinese spreadsheets save CSV, GB 18030. */
function textOf(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\u0000') ? undefined : text;
    } catch {
      // not in this encoding
    }
  }
  return undefined;
}
