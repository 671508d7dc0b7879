import { setImmediate } from 'node:timers/promises';
import { readSheet, SheetNotFoundError } from 'read-excel-file/universal';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { SheetLine, SheetTrouble } from '../../shared/rules/declaration-sheet.ts';
import { cellText, numberText, type WorkbookCell } from '../../shared/rules/workbook-cell.ts';
import { type Extent, extentOf, hidesRows } from '../../shared/rules/workbook-extent.ts';
import { unpackArchive } from './unpack-archive.ts';

/**
 * Reads the lines of a workbook (.xlsx): those of its first sheet on which anything stands. What it unpacks to and how
 * far its sheets reach is looked at before the library sees it, which would follow a file anywhere.
 */
/** Ten thousand people in six columns are seven million bytes. */
const LIMITS = { entries: 1_000, bytes: 24 * 1024 * 1024 } as const;
const MOST_SHEETS = 8;

const TROUBLES = {
  'too-long': 'sheet-too-long',
  'too-wide': 'sheet-workbook-too-large',
  unreadable: 'sheet-workbook-unreadable',
  'no-archive': 'sheet-workbook-unreadable',
  'too-much': 'sheet-workbook-too-large',
} as const satisfies Record<string, SheetTrouble>;

export async function readWorkbook(bytes: Uint8Array): Promise<Answer<SheetLine[], SheetTrouble>> {
  const unpacked = await unpackArchive(bytes, LIMITS);
  if (!unpacked.ok) return refused(TROUBLES[unpacked.refusal]);
  for (const [name, content] of unpacked.value) {
    const extent = extentOfEntry(name, content);
    if (extent !== 'fits') return refused(TROUBLES[extent]);
    await setImmediate();
  }
  // Of the page's bytes, and none that lie beside them.
  const file = new Uint8Array(bytes).buffer;
  for (let sheet = 1; sheet <= MOST_SHEETS; sheet += 1) {
    const cells = await sheetOf(file, sheet);
    if (cells === 'none' && sheet > 1) break;
    if (cells === 'none' || cells === 'unreadable') return refused('sheet-workbook-unreadable');
    const lines = linesOf(cells);
    if (lines.length > 0) return granted(lines);
  }
  return granted([]);
}

/** Tags are ASCII: read byte by byte they are found in any encoding the library reads. */
function extentOfEntry(name: string, content: Buffer): Extent {
  const text = content.toString('latin1');
  if (/\.(xml|rels)$/i.test(name)) return extentOf(text);
  return hidesRows(text) ? 'unreadable' : 'fits';
}

async function sheetOf(file: ArrayBuffer, sheet: number): Promise<WorkbookCell[][] | 'none' | 'unreadable'> {
  try {
    return (await readSheet(file, sheet, { parseNumber: numberText })) as WorkbookCell[][];
  } catch (error) {
    // Whatever else it throws at a stranger's file, the file is at fault; its message may quote a cell.
    return error instanceof SheetNotFoundError ? 'none' : 'unreadable';
  }
}

const linesOf = (rows: readonly (readonly WorkbookCell[])[] | undefined): SheetLine[] =>
  (rows ?? []).flatMap((row, at) => {
    const cells = row.map(cellText);
    return cells.some((cell) => cell.trim() !== '') ? [{ row: at + 1, cells }] : [];
  });
