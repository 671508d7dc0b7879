import { type Candidate, findWords } from './find-words.ts';
import type { WordNode } from './word-list.ts';

/**
 * Owns the pinyin that is being typed, from the first letter to the last chosen word.
 * Never touches the field, the clock or the page: a key goes in; what is shown, and what is to be written
 * into the field, comes out.
 */

export type ComposerKey =
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'apostrophe' }
  | { readonly kind: 'backspace' }
  | { readonly kind: 'choose'; readonly candidate: Candidate }
  /** Space, a punctuation mark, 好了: all that is left, as the first candidates read it. */
  | { readonly kind: 'choose-first' }
  /** The letters themselves, when somebody wants Latin script after all. */
  | { readonly kind: 'as-typed' };

export type Composition = {
  readonly letters: string;
  /** The letters as shown: lao'ban. */
  readonly composing: string;
  readonly candidates: readonly Candidate[];
};
export type Composed = { readonly composition: Composition; readonly committed: string };

export const NOTHING_TYPED: Composition = { letters: '', composing: '', candidates: [] };

/** A sentence of some 15 characters. Further letters are not taken, so that the answer stays quick. */
const MOST_LETTERS = 60;

/** What is shown for these letters. Without words yet, the letters wait and nothing is lost. */
export function composition(words: WordNode | undefined, letters: string): Composition {
  if (letters === '') return NOTHING_TYPED;
  const { candidates, spelled } =
    words === undefined ? { candidates: [], spelled: letters } : findWords(words, letters);
  const asTyped = { text: letters, letters: letters.length };
  return { letters, composing: spelled, candidates: [...candidates, asTyped] };
}

export function compose(words: WordNode | undefined, at: Composition, key: ComposerKey): Composed {
  const typed = (letters: string, committed = ''): Composed => ({
    composition: composition(words, letters),
    committed,
  });
  switch (key.kind) {
    case 'letter':
      return at.letters.length < MOST_LETTERS
        ? typed(at.letters + key.letter.toLowerCase())
        : { composition: at, committed: '' };
    case 'apostrophe':
      return at.letters === '' || at.letters.endsWith("'")
        ? { composition: at, committed: '' }
        : typed(`${at.letters}'`);
    case 'backspace':
      return typed(at.letters.slice(0, -1));
    case 'choose':
      return typed(at.letters.slice(key.candidate.letters), key.candidate.text);
    case 'choose-first':
      return chooseFirst(words, at);
    case 'as-typed':
      return typed('', at.letters);
  }
}

/** The first candidate may leave letters behind that begin no syllable; they are written as they are. */
function chooseFirst(words: WordNode | undefined, at: Composition): Composed {
  let [left, committed] = [at, ''];
  while (left.letters !== '') {
    const [first] = left.candidates;
    if (first === undefined) break;
    committed += first.text;
    left = composition(words, left.letters.slice(first.letters));
  }
  return { composition: NOTHING_TYPED, committed };
}
