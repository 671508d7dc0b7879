import { readFileSync } from 'node:fs';

/** Reads a tab-separated table with a header line. A line with too few or too many columns throws: shipped data is right or the build is wrong. */
export function readTable<Column extends string>(path: string, columns: readonly Column[]): Record<Column, string>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').replace(/\n+$/, '').split('\n');
  const names = header.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`${path}: no column ${missing.join(', ')}`);
  const places = columns.map((column) => [column, names.indexOf(column)] as const);
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== names.length)
      throw new Error(`${path}:${index + 2}: wanted ${names.length} columns, found ${cells.length}`);
    return Object.fromEntries(places.map(([column, at]) => [column, cells[at]])) as Record<Column, string>;
  });
}
