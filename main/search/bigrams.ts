/**
 * Cuts a text into the words of the index. Chinese has no spaces, and word lists miss what people say:
 * so each run of characters becomes its overlapping pairs (拖欠工资 → 拖欠 欠工 工资), and its last
 * character alone, so that one character can be found as the beginning of a pair. Letters and digits
 * stay words. Never looks anything up.
 */
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

const runsOf = (text: string): string[] =>
  (text.normalize('NFKC').toLowerCase().match(RUNS) ?? []).flatMap((run) =>
    // A run of letters may still hold characters: 3年后 is 3 and 年后.
    HAN.test(run) ? [run] : (run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []),
  );

const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.slice(1).map((second, at) => `${characters[at]}${second}`);
};

/** A text as the index keeps it. */
export const indexed = (text: string): string =>
  runsOf(text)
    .flatMap((run) => (HAN.test(run) ? [...pairsOf(run), [...run].at(-1) as string] : [run]))
    .join(' ');

/** Every run of the wish must occur as it stands. Undefined: nothing to look for. */
export function exactQuery(text: string): string | undefined {
  const phrases = runsOf(text).map((run) => {
    if (!HAN.test(run)) return `"${run}"*`;
    const pairs = pairsOf(run);
    return pairs.length === 0 ? `"${run}"*` : `"${pairs.join(' ')}"`;
  });
  return phrases.length === 0 ? undefined : phrases.join(' AND ');
}

/** The terms of a text, each once: pairs of characters, words of letters. A character alone is one too. */
export const termsOf = (text: string): Set<string> =>
  new Set(runsOf(text).flatMap((run) => (HAN.test(run) && run.length > 1 ? pairsOf(run) : [run])));

/** As many terms as a long statement may bring; rarer ones count more in the ranking anyway. */
const MOST_TERMS = 400;

/** Anything in common, the more the better. */
export function looseQuery(text: string): string | undefined {
  const terms = new Set(runsOf(text).flatMap((run) => (HAN.test(run) ? pairsOf(run) : [run])));
  return terms.size === 0
    ? undefined
    : [...terms]
        .slice(0, MOST_TERMS)
        .map((term) => `"${term}"`)
        .join(' OR ');
}
