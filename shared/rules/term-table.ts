/**
 * Owns what a term of a word table means. A term is plain text, as people say it; `~` lets a few other
 * characters in between (欠~钱), `+` asks for both anywhere in the text (孩子+学校), `{kin}` stands for any
 * word of that group. Never reads a file: `main/search/word-tables.ts` hands the rows over.
 */
export interface TermRow {
  /** What the term speaks for; `-` (`NO_LABEL`): it only keeps a shorter term inside it from counting. */
  readonly label: string;
  /** Log-odds: how much more often this is said about the label than about anything else. May be negative. */
  readonly weight: number;
  readonly term: string;
}

/** Runs of text that stand in order, a few characters apart. */
export type Run = readonly string[];

export interface Term {
  readonly label: string;
  readonly weight: number;
  /** How many labels have the same term: the more, the less it tells them apart. */
  readonly sharedBy: number;
  /** All of them must be found. */
  readonly runs: readonly Run[];
}

export interface TermTable {
  readonly terms: readonly Term[];
  /** Terms by the first characters (`START`) of their first run. */
  readonly byStart: ReadonlyMap<string, readonly Term[]>;
  /** What each label has before a word was read. */
  readonly priors: ReadonlyMap<string, number>;
}

export type Groups = ReadonlyMap<string, readonly string[]>;

/** Of a term that speaks for nothing. */
export const NO_LABEL = '-';

/** The term that is always found: the weight of a label before a word was read. */
export const ALWAYS = '*';
/** Two characters tell thousands of terms apart; some terms have only one. */
export const START = 2;
const GROUP = /\{([a-z-]+)\}/;

/** Every spelling of a term, its groups written out. Throws when it names an unknown group. */
export function spellings(term: string, groups: Groups): string[] {
  const name = GROUP.exec(term)?.[1];
  if (name === undefined) return [term];
  const words = groups.get(name);
  if (words === undefined) throw new Error(`no group {${name}}`);
  return words.flatMap((word) => spellings(term.replace(`{${name}}`, word), groups));
}

/** Rows as a table to search. */
export function termTable(rows: readonly TermRow[], groups: Groups): TermTable {
  const priors = new Map(rows.filter(({ term }) => term === ALWAYS).map(({ label, weight }) => [label, weight]));
  const spelled = rows
    .filter(({ term }) => term !== ALWAYS)
    .flatMap((row) => spellings(row.term, groups).map((term) => ({ ...row, term: term.toLowerCase() })));
  const sharedBy = new Map(
    [...Map.groupBy(spelled, ({ term }) => term)].map(([term, all]) => [
      term,
      all.length === 1 ? 1 : new Set(all.map((one) => one.label)).size,
    ]),
  );
  const terms = spelled.map(({ label, weight, term }) => ({
    label,
    weight,
    sharedBy: sharedBy.get(term) ?? 1,
    runs: term.split('+').map((run) => run.split('~')),
  }));
  return { terms, priors, byStart: Map.groupBy(terms, ({ runs }) => (runs[0]?.[0] ?? '').slice(0, START)) };
}
