import { NO_LABEL, START, type Run, type Term, type TermTable } from './term-table.ts';

/** Part of a text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoundTerm {
  readonly term: Term;
  /** Where its pieces stand; those of its first run come first. */
  readonly spans: readonly Span[];
}

/** Other characters between two pieces of a run, a name, an amount, a day: in hanzi, and in letters. */
const GAP = 12;
const GAP_IN_LETTERS = 24;
/** No piece of a table is longer; how far back one may begin that holds another. */
const LONGEST_PIECE = 40;
const SENTENCE_END = /[。！？!?\n;；]/;
const LETTER = /[a-z0-9]/;

/** Every place where a term of a table stands. Latin words are found whole only. */
export function findTerms(text: string, table: TermTable): FoundTerm[] {
  const found: FoundTerm[] = [];
  const others = new Map<Term, readonly Span[] | null>();
  for (let at = 0; at < text.length; at += 1) {
    for (const term of termsAt(text, table, at)) {
      const first = runAt(text, term.runs[0] ?? [], at);
      if (first === undefined) continue;
      let rest = others.get(term);
      if (rest === undefined) others.set(term, (rest = runsAnywhere(text, term.runs.slice(1))));
      if (rest !== null) found.push({ term, spans: [...first, ...rest] });
    }
  }
  return found;
}

function* termsAt(text: string, { byStart }: TermTable, at: number): Generator<Term, void, void> {
  for (let length = 1; length <= START; length += 1) yield* byStart.get(text.slice(at, at + length)) ?? [];
}

function runAt(text: string, run: Run, at: number): Span[] | undefined {
  const spans: Span[] = [];
  for (const piece of run) {
    const after = spans.at(-1)?.end;
    const start = after === undefined ? at : startAfter(text, piece, after);
    if (start === undefined || !standsAt(text, piece, start)) return undefined;
    spans.push({ start, end: start + piece.length });
  }
  return spans;
}

function startAfter(text: string, piece: string, after: number): number | undefined {
  const gap = LETTER.test(piece) ? GAP_IN_LETTERS : GAP;
  const window = text.slice(after, after + gap + piece.length);
  const offset = window.indexOf(piece);
  return offset < 0 || SENTENCE_END.test(window.slice(0, offset)) ? undefined : after + offset;
}

/** Where each run stands first; null when one of them is nowhere. */
function runsAnywhere(text: string, runs: readonly Run[]): readonly Span[] | null {
  const all: Span[] = [];
  for (const run of runs) {
    const [first = ''] = run;
    let spans: Span[] | undefined;
    for (let at = text.indexOf(first); at >= 0 && spans === undefined; at = text.indexOf(first, at + 1))
      spans = runAt(text, run, at);
    if (spans === undefined) return null;
    all.push(...spans);
  }
  return all;
}

function standsAt(text: string, piece: string, at: number): boolean {
  if (!text.startsWith(piece, at)) return false;
  const isPartOfWord = (inside: string | undefined, outside: string | undefined) =>
    LETTER.test(inside ?? '') && LETTER.test(outside ?? '');
  return !isPartOfWord(piece[0], text[at - 1]) && !isPartOfWord(piece.at(-1), text[at + piece.length]);
}

/** What speaks for nothing (气死, 砍价) hides the terms whose pieces stand inside it. */
export const unshieldedTerms = (found: readonly FoundTerm[]): FoundTerm[] =>
  outside(
    found.filter(({ term }) => term.label !== NO_LABEL),
    found.filter(({ term }) => term.label === NO_LABEL),
  );

/**
 * And the longest word wins: 保险公司 is not also 公司. A term of several pieces gives way only where a piece ends
 * another word (保险公司+赔 is not 公司+赔), not where it begins one: 工资+欠 stays in 欠我工资.
 */
export function longestTerms(found: readonly FoundTerm[]): FoundTerm[] {
  const isWord = ({ spans }: FoundTerm) => spans.length === 1;
  const kept = unshieldedTerms(found);
  const [words, ofPieces] = [kept.filter(isWord), kept.filter((one) => !isWord(one))];
  return [...outside(words, kept), ...outside(ofPieces, words, 'end')];
}

/** Those with no piece inside a longer one of `hiding`; with `end`: with none at its end. */
function outside(found: readonly FoundTerm[], hiding: readonly FoundTerm[], where: 'in' | 'end' = 'in'): FoundTerm[] {
  const reach = new Map<number, number>();
  for (const { start, end } of hiding.flatMap(({ spans }) => spans))
    reach.set(start, Math.max(end, reach.get(start) ?? 0));
  const isInside = ({ start, end }: Span) => {
    for (let from = start; from >= Math.max(0, start - LONGEST_PIECE); from -= 1) {
      const to = reach.get(from) ?? 0;
      if (to >= end && to - from > end - start && (where === 'in' || to === end)) return true;
    }
    return false;
  };
  return found.filter(({ spans }) => !spans.some(isInside));
}
