/**
 * Owns the words that can be typed, as a tree of syllables, read from resources/ime/words.txt.
 * Knows nothing of letters or keys.
 */

/** `weight` is the natural logarithm of how often the word stands in running text; always below 0. */
export type Word = { readonly text: string; readonly weight: number };

export type WordNode = {
  /** Words that end here, most common first. */
  readonly words: readonly Word[];
  readonly next: ReadonlyMap<string, WordNode>;
};

const LEVELS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LEVELS_TO_A_FACTOR_OF_E = 4;
const WORDS_COUNTED = 60_000_000;
const RAREST = Math.log(WORDS_COUNTED);

/** Reads its words when somebody first types that far: 56,000 lines are cut into words one by one, as needed. */
class Node implements WordNode {
  line = '';
  readonly next = new Map<string, Node>();
  #words: readonly Word[] | undefined;

  get words(): readonly Word[] {
    this.#words ??= Array.from(this.line.matchAll(/(\p{Script=Han}+)(\w)/gu), ([, text = '', level = '']) => ({
      text,
      weight: LEVELS.indexOf(level) / LEVELS_TO_A_FACTOR_OF_E - RAREST,
    }));
    return this.#words;
  }
}

/** One line per reading: `gong zi⇥工资k公子Y`. make-words.ts writes it. */
export function readWordList(text: string): WordNode {
  const root = new Node();
  for (const line of text.split('\n')) {
    const [reading, words] = line.split('\t');
    if (reading === undefined || words === undefined) continue;
    let node = root;
    for (const syllable of reading.split(' ')) {
      const next = node.next.get(syllable) ?? new Node();
      node.next.set(syllable, next);
      node = next;
    }
    node.line = words;
  }
  return root;
}
