import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How characters sound: each character's readings in pinyin without tones, the commoner first, read off the word
 * list of the on-screen keyboard. Never writes.
 */
export interface CharSounds {
  readonly of: (character: string) => readonly string[];
  readonly isSyllable: (letters: string) => boolean;
  /** Whether two characters are a word of the language. */
  readonly isWord: (pair: string) => boolean;
}

/** Longest syllable: zhuang, chuang, shuang. */
export const LONGEST_SYLLABLE = 6;
/** In the list a character is followed by a sign for how often it is used; rarer readings only confuse. */
const ONE = /([^\u0020-\u007e])([\u0021-\u007e])/gu;
const PAIR = /([^\u0020-\u007e]{2})[\u0021-\u007e]/gu;
const MOST_READINGS = 3;

export function openCharSounds(resourcesDir: string): CharSounds {
  const list = readFileSync(join(resourcesDir, 'ime', 'words.txt'), 'utf8');
  const found = new Map<string, { sound: string; often: number }[]>();
  const syllables = new Set<string>();
  for (const [, syllable = '', characters = ''] of list.matchAll(/^([a-z]+)\t(.*)$/gm)) {
    const sound = syllable;
    syllables.add(sound);
    for (const [, character = '', sign = ''] of characters.matchAll(ONE)) {
      const readings = found.get(character) ?? [];
      readings.push({ sound, often: sign.charCodeAt(0) });
      found.set(character, readings);
    }
  }
  const words = new Set<string>();
  for (const [, all = ''] of list.matchAll(/^[a-z]+ [a-z]+\t(.*)$/gm))
    for (const [, word = ''] of all.matchAll(PAIR)) words.add(word);
  const readings = new Map(
    [...found].map(([character, all]) => [
      character,
      all
        .toSorted((a, b) => b.often - a.often)
        .slice(0, MOST_READINGS)
        .map(({ sound }) => sound),
    ]),
  );
  return {
    of: (character) => readings.get(character) ?? [],
    isSyllable: (letters) => syllables.has(letters),
    isWord: (pair) => words.has(pair),
  };
}
