import { expect, test } from 'vitest';
import { cutsAt } from '../../renderer/parts/keyboard/cut-letters.ts';

const spelledRight = (letters: string, at = 0) =>
  cutsAt(letters, at).flatMap((cut) => (cut.kind === 'syllable' && cut.cost === 0 ? [cut.letters] : []));
const beginnings = (letters: string, at = 0) =>
  cutsAt(letters, at).flatMap((cut) => (cut.kind === 'beginning' ? [cut.letters] : []));

test.each([
  ['xian', ['xi', 'xia', 'xian']],
  ["xi'an", ['xi']],
  ['fangan', ['fa', 'fan', 'fang']],
  ['lve', ['lv', 'lve']],
  ['lue', ['lu', 'lve']],
  ['jv', ['ju']],
  ['ao', ['a', 'ao']],
])('%s begins with one of %j', (letters, syllables) => {
  const meant = cutsAt(letters, 0).flatMap((cut) => (cut.kind === 'syllable' && cut.cost === 0 ? [cut.syllable] : []));
  expect(meant).toEqual(syllables);
});

test.each([
  { letters: 'gz', begins: ['g'], because: 'gz is no beginning of a syllable' },
  { letters: 'gong', begins: [], because: 'the g goes on' },
  { letters: 'gon', begins: ['gon'], because: 'it may become gong' },
  { letters: 'zhs', begins: ['zh'], because: 'zh is one initial' },
  { letters: "s'h", begins: ['s'], because: 'the apostrophe divides' },
])('$letters abbreviates $begins: $because', ({ letters, begins }) => {
  expect(beginnings(letters)).toEqual(begins);
});

test('an apostrophe is passed over with the syllable before it', () => {
  expect(cutsAt("xi'an", 0).map((cut) => cut.end)).toContain(3);
  expect(spelledRight("xi'an", 3)).toEqual(['a', 'an']);
});

test('where nothing begins, nothing is cut', () => {
  expect(cutsAt('iong', 0)).toEqual([]);
});
