import { type Cut, cutsAt } from './cut-letters.ts';
import type { Word, WordNode } from './word-list.ts';

/**
 * Owns which words a row of letters may mean, and in which order they are offered.
 * The order is that of the likeliest sentence that begins with the word (a Viterbi walk over single words,
 * from the end to the beginning), so a long word goes before its first character without a rule of its own.
 */

export type Candidate = {
  readonly text: string;
  /** How many of the letters it takes; the rest stay to be chosen after it. */
  readonly letters: number;
};
export type Found = {
  readonly candidates: readonly Candidate[];
  /** The letters cut as the likeliest sentence reads them: lao'ban'qian. */
  readonly spelled: string;
};

type Trail = { readonly cut: Cut; readonly before: Trail | undefined };
type Match = { readonly node: WordNode; readonly end: number; readonly cost: number; readonly trail: Trail };
type Offer = Candidate & { readonly score: number };
type Sentence = { readonly score: number; readonly match?: Match; readonly word?: Word };

/** Letters that begin no syllable: worse than any word, so that the walk goes on behind them. */
const UNREADABLE = 40;
/** Every character of a rightly spelled syllable can be reached; a guess at a syllable shows its common ones. */
const OFFERED_OF_A_GUESS = 40;
/** An initial alone stands for a syllable of a word (gz for 工资), hardly ever for a single character. */
const LONE_INITIAL = 4;
/** Whoever types on past a syllable wants a word: 西安 belongs on the first page of `xian`. */
const MORE_THAN_ONE_SYLLABLE = 2;
/** What takes all the letters goes before what leaves some. */
const ALL_LETTERS = 100;

/** Every way to read one word, or its beginning, from `at`. */
function matchesAt(root: WordNode, letters: string, at: number): Match[] {
  const matches: Match[] = [];
  const walk = (node: WordNode, from: number, cost: number, before: Trail | undefined) => {
    for (const cut of cuts(from)) {
      for (const next of nodesFor(node, cut)) {
        const alone = before === undefined && cut.kind === 'beginning' && cut.end < letters.length ? LONE_INITIAL : 0;
        const match = { node: next, end: cut.end, cost: cost + cut.cost + alone, trail: { cut, before } };
        if (next.words.length > 0) matches.push(match);
        if (next.next.size > 0 && cut.end < letters.length) walk(next, cut.end, cost + cut.cost, match.trail);
      }
    }
  };
  const known = new Map<number, Cut[]>();
  const cuts = (from: number) => {
    const found = known.get(from) ?? cutsAt(letters, from);
    known.set(from, found);
    return found;
  };
  walk(root, at, 0, undefined);
  return matches;
}

function nodesFor(node: WordNode, cut: Cut): readonly WordNode[] {
  if (cut.kind === 'beginning') {
    return [...node.next].flatMap(([syllable, next]) => (syllable.startsWith(cut.letters) ? [next] : []));
  }
  const next = node.next.get(cut.syllable);
  return next === undefined ? [] : [next];
}

/** The likeliest sentence from each place to the end. */
function sentences(root: WordNode, letters: string): { best: Sentence[]; first: Match[] } {
  const best: Sentence[] = Array.from({ length: letters.length + 1 }, () => ({ score: 0 }));
  let first: Match[] = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    first = matchesAt(root, letters, at);
    let chosen: Sentence = { score: (best[at + 1]?.score ?? 0) - UNREADABLE };
    for (const match of first) {
      const [word] = match.node.words;
      if (word === undefined) continue;
      const score = word.weight - match.cost + (best[match.end]?.score ?? 0);
      if (score > chosen.score) chosen = { score, match, word };
    }
    best[at] = chosen;
  }
  return { best, first };
}

export function findWords(root: WordNode, letters: string): Found {
  const { best, first } = sentences(root, letters);
  const path: (Sentence & { match: Match; word: Word })[] = [];
  for (let at = 0; at < letters.length; ) {
    const { score, match, word } = best[at] ?? { score: 0 };
    if (match === undefined || word === undefined) break;
    path.push({ score, match, word });
    at = match.end;
  }
  const taken = path.at(-1)?.match.end ?? 0;
  const offered: Offer[] = first.flatMap(({ node, end, cost, trail }) => {
    const rightlySpelled = trail.before !== undefined || (cost === 0 && trail.cut.kind === 'syllable');
    const words = rightlySpelled ? node.words : node.words.slice(0, OFFERED_OF_A_GUESS);
    const rest = (best[end]?.score ?? 0) + (trail.before === undefined ? 0 : MORE_THAN_ONE_SYLLABLE);
    return words.map(({ text, weight }) => ({ text, letters: end, score: weight - cost + rest }));
  });
  const sentence = path.length > 1 ? [{ text: textOf(path), letters: taken, score: best[0]?.score ?? 0 }] : [];
  // A sentence goes first, unless a single word for the very same letters is nearly as likely: 素食, not 素是.
  const rank = (one: Offer) => one.score + (one === sentence[0] || one.letters === taken ? ALL_LETTERS : 0);
  const ranked = [...offered, ...sentence].toSorted((a, b) => rank(b) - rank(a));
  const seen = new Set<string>();
  const candidates = ranked.flatMap(({ text, letters: length }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ text, letters: length }];
  });
  return {
    candidates,
    spelled: spell(
      path.flatMap(({ match }) => cutsOf(match.trail)),
      letters,
      taken,
    ),
  };
}

const textOf = (path: readonly { readonly word: Word }[]) => path.map(({ word }) => word.text).join('');

function cutsOf(trail: Trail | undefined): Cut[] {
  const cuts: Cut[] = [];
  for (let step = trail; step !== undefined; step = step.before) cuts.unshift(step.cut);
  return cuts;
}

const spell = (cuts: readonly Cut[], letters: string, taken: number) =>
  [...cuts.map((cut) => cut.letters), letters.slice(taken)].filter((part) => part !== '').join("'");
