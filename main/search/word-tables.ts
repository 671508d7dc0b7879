import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainWording, type Wording, type Wordings, wordings } from '../../shared/rules/plain-wording.ts';
import {
  type Groups,
  NO_LABEL,
  spellings,
  type TermRow,
  type TermTable,
  termTable,
} from '../../shared/rules/term-table.ts';

/**
 * Reads the word tables of resources/classify and resources/consult, which a person edits by hand. A row that does not fit is left out and
 * named; the others count. Never decides what words mean: that is shared/rules.
 */
export interface WordTables {
  readonly table: (file: string, labels: readonly string[]) => TermTable;
  readonly wordings: Wordings;
  /** `file:line: why`, for each row that was left out. */
  readonly leftOut: readonly string[];
}

const MOST_WEIGHT = 10;

/** Which folder of `resources`. What words mean stands in its `wordings.tsv`, or in its `synonyms.tsv`. */
export type WordFolder = 'classify' | 'consult';

export function openWordTables(resourcesDir: string, folder: WordFolder = 'classify'): WordTables {
  const leftOut: string[] = [];
  const rows = (file: string, columns: number) => rowsOf(join(resourcesDir, folder, file), file, columns, leftOut);
  const known = wordings(folder === 'classify' ? oneEach(rows('wordings.tsv', 2)) : manyEach(rows('synonyms.tsv', 2)));
  // The text is searched in its plain form, so the terms are kept in theirs.
  const plainParts = (cell: string) => parts(cell).map((part) => plainWording(part, known).text);
  const groups: Groups = new Map(
    rows('groups.tsv', 2).map(({ cells: [name = '', words = ''] }) => [name, plainParts(words)]),
  );
  return {
    table: (file, labels) => {
      const fit = rows(file, 3).flatMap(({ cells: [label = '', weight = '', terms = ''], place }) =>
        plainParts(terms).flatMap((term): TermRow[] => {
          const row = { label, weight: Number(weight), term };
          const wrong = whyNot(row, labels, groups);
          if (wrong === undefined) return [row];
          leftOut.push(`${place}: ${wrong}`);
          return [];
        }),
      );
      return termTable(fit, groups);
    },
    wordings: known,
    leftOut,
  };
}

/** `written<TAB>meant` */
const oneEach = (rows: readonly Row[]): Wording[] =>
  rows.map(({ cells: [written = '', meant = ''] }) => ({ written, meant }));

/** `meant<TAB>written|written|…` */
const manyEach = (rows: readonly Row[]): Wording[] =>
  rows.flatMap(({ cells: [meant = '', all = ''] }) => parts(all).map((written) => ({ written, meant })));

interface Row {
  readonly cells: readonly string[];
  readonly place: string;
}

function rowsOf(path: string, file: string, columns: number, leftOut: string[]): Row[] {
  const [, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, index): Row[] => {
    if (line.trim() === '') return [];
    const cells = line.split('\t').map((cell) => cell.trim());
    const place = `${file}:${index + 2}`;
    if (cells.length === columns && cells.every((cell) => cell !== '')) return [{ cells, place }];
    leftOut.push(`${place}: wanted ${columns} filled columns`);
    return [];
  });
}

const parts = (cell: string): string[] => cell.split('|').map((part) => part.trim());

function whyNot({ label, weight, term }: TermRow, labels: readonly string[], groups: Groups): string | undefined {
  if (label !== NO_LABEL && !labels.includes(label)) return `no such label "${label}"`;
  if (!Number.isFinite(weight) || Math.abs(weight) > MOST_WEIGHT) return `"${term}" has no weight up to ${MOST_WEIGHT}`;
  if (term === '' || term.split(/[+~]/).includes('')) return 'an empty term';
  try {
    spellings(term, groups);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
