import { type Danger, type Risk } from '../domain/danger.ts';
import { type Nature, NATURES } from '../domain/dispute-course.ts';
import { CATEGORIES, type Category } from '../domain/dispute.ts';
import { findTerms, longestTerms } from './find-terms.ts';
import { plainWording, type Wordings } from './plain-wording.ts';
import { sortByWords } from './sort-by-words.ts';
import { spotDanger } from './spot-danger.ts';
import type { TermTable } from './term-table.ts';

/** The word tables, as `main/search/classify-tables.ts` reads them. */
export interface ClassifyTables {
  readonly wordings: Wordings;
  readonly categories: TermTable;
  readonly natures: TermTable;
  readonly dangers: TermTable;
}

/**
 * What a citizen's own words are about, and whether somebody is in danger. A proposal: the citizen and the
 * mediator decide. Knows no clock, no person and no place; the same words always give the same answer.
 */
export interface Classified {
  /** Best first; never empty. */
  readonly categories: readonly {
    readonly code: Category;
    readonly score: number;
    readonly because: readonly string[];
  }[];
  /** One issue for each (MEDIATION: 一事一性质); never empty. */
  readonly natures: readonly Nature[];
  readonly risk: Risk;
  readonly dangers: readonly Danger[];
  /** Words of the danger first, then those of the best category; personal, like the text they stand in. */
  readonly because: readonly string[];
}

/** Whoever does this breaks the peace, whatever else it is about (治安管理处罚). */
const BREAKS_THE_PEACE: readonly Danger[] = ['weapon', 'threat', 'violence-at-home', 'minor', 'crowd', 'violence'];
/** Less is noise. */
const WORTH_NAMING = 0.03;
/** Without a word of any nature it is a matter of rights. */
const WITHOUT_A_WORD: readonly Nature[] = ['civil'];
const MOST_WORDS = 8;

export function classifyDispute(written: string, tables: ClassifyTables): Classified {
  const sorted = sortByWords(written, tables.wordings, tables.categories, CATEGORIES);
  const spotted = spotDanger(written, tables.wordings, tables.dangers);
  const categories = sorted
    .filter(({ score }, nth) => nth === 0 || score >= WORTH_NAMING)
    .map(({ label: code, score, because }) => ({ code, score, because }));
  return {
    categories,
    natures: naturesOf(written, tables, spotted.dangers),
    risk: spotted.risk,
    dangers: spotted.dangers,
    because: [...new Set([...spotted.because, ...(categories[0]?.because ?? [])])].slice(0, MOST_WORDS),
  };
}

function naturesOf(
  written: string,
  { wordings, natures }: ClassifyTables,
  dangers: readonly Danger[],
): readonly Nature[] {
  const { text } = plainWording(written, wordings);
  const said = new Set(longestTerms(findTerms(text, natures)).map(({ term }) => term.label));
  if (dangers.some((danger) => BREAKS_THE_PEACE.includes(danger))) said.add('public-security');
  const found = NATURES.filter((nature) => said.has(nature));
  return found.length > 0 ? found : WITHOUT_A_WORD;
}
