import { readWordList, type WordNode } from './word-list.ts';

let loading: Promise<WordNode> | undefined;

/**
 * Fetches the word list once, as a script of its own: only a person who types Chinese waits for it, and a
 * script loads under every host's content policy where fetch() of a file might not.
 */
export function loadWords(): Promise<WordNode> {
  loading ??= import('../../../resources/ime/words.txt?raw').then(
    (file) => readWordList(file.default),
    (problem: unknown) => {
      loading = undefined;
      throw problem;
    },
  );
  return loading;
}
