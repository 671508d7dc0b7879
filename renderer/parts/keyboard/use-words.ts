import { useEffect, useState } from 'react';
import { loadWords } from './load-words.ts';
import type { WordNode } from './word-list.ts';

export type Words = WordNode | 'loading' | 'failed';

/** The word list, fetched when a keyboard that needs it is first on the screen. */
export function useWords(needed: boolean): Words {
  const [words, setWords] = useState<Words>('loading');
  useEffect(() => {
    if (!needed) return;
    let wanted = true;
    loadWords().then(
      (loaded) => wanted && setWords(loaded),
      () => wanted && setWords('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [needed]);
  return words;
}
