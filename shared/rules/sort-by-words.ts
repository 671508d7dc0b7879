import { findTerms, type FoundTerm, longestTerms } from './find-terms.ts';
import { asWritten, plainWording, type PlainWording, type Wordings } from './plain-wording.ts';
import { scoreLabels } from './score-labels.ts';
import type { TermTable } from './term-table.ts';

export interface Sorted<L extends string> {
  readonly label: L;
  readonly score: number;
  /** The words that led to it, as they were written, strongest first. */
  readonly because: readonly string[];
}

/** Labels for somebody's own words, best first, by one table of terms. */
export function sortByWords<L extends string>(
  written: string,
  known: Wordings,
  table: TermTable,
  labels: readonly L[],
): Sorted<L>[] {
  const plain = plainWording(written, known);
  return scoreLabels(longestTerms(findTerms(plain.text, table)), labels, table.priors).map(
    ({ label, score, found }) => ({ label, score, because: wordsOf(written, plain, found) }),
  );
}

/**
 * The words of terms as they were written, strongest first; `…` for what stands between. One that says nothing
 * beyond those before it is left out.
 */
export function wordsOf(written: string, plain: PlainWording, found: readonly FoundTerm[]): string[] {
  const words: string[] = [];
  for (const { spans } of found) {
    const pieces = spans.map(({ start, end }) => asWritten(written, plain, start, end));
    if (!pieces.every((piece) => words.some((word) => word.includes(piece)))) words.push(pieces.join('…'));
  }
  return words;
}
