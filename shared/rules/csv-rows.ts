/**
 * Takes a CSV text apart (RFC 4180): quoted cells, doubled quotes, line ends within quotes. Cells are parted by commas,
 * or by tabs or semicolons where the first line has more of those. A line without a word in it is left out, and the
 * others keep their place in the file, counted from 1 as a spreadsheet does.
 */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', '\t', ';'] as const;

const separatorOf = (text: string): string => {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
};

/** Undefined when a quote is never closed. */
export function csvRows(raw: string): CsvRow[] | undefined {
  const text = raw.replace(/^\uFEFF/, '');
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let row = 1;
  let cells: string[] = [];
  let at = 0;
  const endCell = (cell: string) => void cells.push(cell);
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
    row += 1;
    cells = [];
  };
  while (at < text.length) {
    if (text[at] === '"') {
      let cell = '';
      for (;;) {
        const close = text.indexOf('"', at + 1);
        if (close === -1) return undefined;
        cell += text.slice(at + 1, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      // What stands between the closing quote and the end of the cell belongs to it, as spreadsheets read it.
      const end = endOfCell(text, at, separator);
      endCell(cell + text.slice(at, end));
      at = end;
    } else {
      const end = endOfCell(text, at, separator);
      endCell(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) break;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) endCell('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
