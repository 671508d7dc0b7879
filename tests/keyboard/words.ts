import { readFileSync } from 'node:fs';
import { readWordList } from '../../renderer/parts/keyboard/word-list.ts';

/** The word list as it is shipped. */
export const wordFile = readFileSync(new URL('../../resources/ime/words.txt', import.meta.url), 'utf8');
export const words = readWordList(wordFile);
