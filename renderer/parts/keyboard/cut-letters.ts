import { beginsSyllable, isInitial, LONGEST_SYLLABLE, meantBy } from './syllables.ts';

/**
 * Owns where a row of typed letters may be cut into syllables: `xian` is xian or xi-an, `gz` is g…-z….
 * Knows no words; which cut is meant is decided by what words there are (find-words.ts).
 */

export type Cut = {
  /** Where the next syllable begins: after the letters, and after apostrophes that follow them. */
  readonly end: number;
  readonly letters: string;
  readonly cost: number;
} & (
  | { readonly kind: 'syllable'; readonly syllable: string }
  /** Only the beginning is there: any syllable that begins so. */
  | { readonly kind: 'beginning' }
);

/** The last syllable is not finished yet: that is how everybody types, so it costs next to nothing. */
const UNFINISHED = 0.5;
/** An initial that stands for a syllable, as in gz for 工资. */
const INITIAL_ONLY = 3;

const skipApostrophes = (letters: string, at: number) => {
  let end = at;
  while (letters[end] === "'") end++;
  return end;
};

/** The syllables that can begin at `at`. Empty where no syllable begins with these letters. */
export function cutsAt(letters: string, at: number): Cut[] {
  const cuts: Cut[] = [];
  for (let stop = at + 1; stop <= Math.min(letters.length, at + LONGEST_SYLLABLE); stop++) {
    if (letters[stop - 1] === "'") break;
    const typed = letters.slice(at, stop);
    const end = skipApostrophes(letters, stop);
    const meant = meantBy(typed);
    for (const { syllable, cost } of meant) cuts.push({ kind: 'syllable', end, letters: typed, cost, syllable });
    const rightlySpelled = meant[0]?.cost === 0;
    // A lone a, e or o is a syllable, and just as often the first letter of one.
    if (end === letters.length && (!rightlySpelled || typed.length === 1) && beginsSyllable(typed)) {
      cuts.push({ kind: 'beginning', end, letters: typed, cost: UNFINISHED });
    } else if (isInitial(typed) && (end > stop || !beginsSyllable(letters.slice(at, stop + 1)))) {
      // Only where the letters cannot go on as a syllable: in `gong` the g is no abbreviation.
      cuts.push({ kind: 'beginning', end, letters: typed, cost: INITIAL_ONLY });
    }
  }
  return cuts;
}
