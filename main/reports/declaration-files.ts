import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { FieldProblem } from '../../shared/rules/check-declaration.ts';
import type { Sheet, SheetRow } from '../../shared/rules/declaration-sheet.ts';

/** UTF-8 with a byte order mark and CRLF, formulas defused: as spreadsheets here open it. */
const csv = (lines: readonly (readonly (string | null)[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    stringify(
      lines.map((cells) => [...cells]),
      { bom: true, record_delimiter: 'windows', escape_formulas: true },
    ),
  );

export const csvFile = (fileName: string, lines: readonly (readonly (string | null)[])[]): File =>
  new File([csv(lines)], fileName, { type: 'text/csv;charset=utf-8' });

const TEMPLATE_ROWS = 200;

/** A workbook whose cells are text, so that a spreadsheet leaves eighteen digits as they were typed. */
export async function textWorkbook(
  fileName: string,
  [header = [], ...rows]: readonly (readonly string[])[],
): Promise<File> {
  const data: SheetData = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) => cells.map((value) => ({ value, type: String, format: '@' }))),
  ];
  const workbook = writeXlsxFile(data, { stickyRowsCount: 1, columns: header.map(() => ({ width: 24 })) });
  return new File([new Uint8Array(await workbook.toBuffer())], fileName, {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** An empty list to be filled in. */
export const xlsxTemplate = (fileName: string, header: readonly string[]): Promise<File> =>
  textWorkbook(fileName, [header, ...Array.from({ length: TEMPLATE_ROWS }, () => header.map(() => ''))]);

interface BadRow {
  readonly row: SheetRow;
  readonly problems: readonly FieldProblem[];
}

/** The rows that do not fit, as they came, and the reason in a column of its own. It may be brought again as it is. */
export const mendLines = (sheet: Sheet, bad: readonly BadRow[], why: string, say: (one: FieldProblem) => string) => [
  [...sheet.header.filter((name) => name !== why), why],
  ...bad.map(({ row, problems }) => [
    ...sheet.header.flatMap((name, at) => (name === why ? [] : [row.cells[at] ?? ''])),
    problems.map(say).join('；'),
  ]),
];
