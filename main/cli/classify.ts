import type { Risk } from '../../shared/domain/danger.ts';
import { type ClassifyTables, classifyDispute } from '../../shared/rules/classify-dispute.ts';
import { sortByWords } from '../../shared/rules/sort-by-words.ts';
import { spotDanger } from '../../shared/rules/spot-danger.ts';
import type { TermTable } from '../../shared/rules/term-table.ts';
import { LAWBENCH_CLASSES } from '../search/classify-tables.ts';

export interface ClassifiedLine {
  readonly text: string;
  readonly categories: readonly { readonly code: string; readonly score: number }[];
  readonly risk: Risk;
  readonly because: readonly string[];
}

/** Less is noise. */
const WORTH_NAMING = 0.03;
const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/**
 * One answer for each line, in order, so that answers line up with lines: a blank one gets the category for
 * everything else. The end of the last line is no line of its own.
 */
export const linesOf = (input: string): string[] => {
  const lines = input.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

export function classifyLine(text: string, tables: ClassifyTables): ClassifiedLine {
  const { categories, risk, because } = classifyDispute(text, tables);
  return { text, categories: categories.map(({ code, score }) => ({ code, score: rounded(score) })), risk, because };
}

/** The same with the classes of LawBench instead of the station's categories. */
export function classifyForLawbench(text: string, tables: ClassifyTables, table: TermTable): ClassifiedLine {
  const sorted = sortByWords(text, tables.wordings, table, LAWBENCH_CLASSES);
  return {
    text,
    categories: sorted
      .filter(({ score }, nth) => nth === 0 || score >= WORTH_NAMING)
      .map(({ label, score }) => ({ code: label, score: rounded(score) })),
    risk: spotDanger(text, tables.wordings, tables.dangers).risk,
    because: sorted[0]?.because ?? [],
  };
}
