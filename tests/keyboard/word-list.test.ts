import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { findWords } from '../../renderer/parts/keyboard/find-words.ts';
import { SYLLABLES } from '../../renderer/parts/keyboard/syllables.ts';
import { wordFile, words } from './words.ts';

const lines = wordFile
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string]);
const characters = new Map<string, string[]>();
for (const [reading, listed] of lines) {
  if (reading.includes(' ')) continue;
  for (const [, char = ''] of listed.matchAll(/(\p{Script=Han})\w/gu)) {
    characters.set(char, [...(characters.get(char) ?? []), reading]);
  }
}

test('every reading can be typed', () => {
  const known = new Set(SYLLABLES);
  expect(lines.filter(([reading]) => !reading.split(' ').every((syllable) => known.has(syllable)))).toEqual([]);
});

test('every word has as many characters as its reading has syllables', () => {
  const wrong = lines.filter(([reading, listed]) =>
    [...listed.matchAll(/(\p{Script=Han}+)\w/gu)].some(
      ([, word = '']) => [...word].length !== reading.split(' ').length,
    ),
  );
  expect(wrong).toEqual([]);
});

test('the bundled font draws every character, so that none is shown as a box', () => {
  const ranges: Record<string, string> = createRequire(import.meta.url)(
    '@fontsource-variable/noto-sans-sc/unicode.json',
  );
  const drawn = Object.values(ranges)
    .flatMap((list) => list.split(','))
    .map((range) =>
      range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16)),
    );
  const isDrawn = (char: string) => {
    const point = char.codePointAt(0) ?? 0;
    return drawn.some(([from = 0, to = from]) => point >= from && point <= to);
  };
  expect([...characters.keys()].filter((char) => !isDrawn(char))).toEqual([]);
});

test('more than 12,000 characters can be written, nearly all of the 6,763 everyday ones among them', () => {
  const everyday: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = new TextDecoder('gb2312').decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(char)) everyday.push(char);
    }
  }
  expect(everyday).toHaveLength(6763);
  expect(characters.size).toBeGreaterThan(12_000);
  // The bundled font leaves out some rare radicals and chemical elements.
  expect(everyday.filter((char) => !characters.has(char)).length).toBeLessThan(35);
});

test.each([
  ['喆', 'zhe'],
  ['堃', 'kun'],
  ['玥', 'yue'],
  ['珺', 'jun'],
  ['燚', 'yi'],
  ['淼', 'miao'],
  ['赟', 'yun'],
  ['翀', 'chong'],
  ['昇', 'sheng'],
  ['犇', 'ben'],
  ['旻', 'min'],
  ['祎', 'yi'],
  ['彧', 'yu'],
  ['曾', 'zeng'],
  ['仇', 'qiu'],
  ['单', 'shan'],
  ['解', 'xie'],
  ['查', 'zha'],
  ['区', 'ou'],
  ['朴', 'piao'],
  ['尉', 'yu'],
])('the name character %s is reached by %s, by turning pages', (char, reading) => {
  expect(findWords(words, reading).candidates.map(({ text }) => text)).toContain(char);
});

test('the list is fetched in one go by a page: it stays under 1.5 MB', () => {
  expect(Buffer.byteLength(wordFile)).toBeLessThan(1_500_000);
});
