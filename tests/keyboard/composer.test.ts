import { expect, test } from 'vitest';
import { type ComposerKey, compose, composition, NOTHING_TYPED } from '../../renderer/parts/keyboard/composer.ts';
import { words } from './words.ts';

/** Plays keys: letters and ' are typed, ⌫ deletes, 〔word〕 chooses, ␣ takes the first, ⎋ leaves the letters. */
function play(keys: string) {
  let at = NOTHING_TYPED;
  let written = '';
  for (const [key, chosen] of keys.matchAll(/〔(.+?)〕|./gu)) {
    const done = compose(words, at, keyFor(key, chosen, at.candidates));
    at = done.composition;
    written += done.committed;
  }
  return { written, composing: at.composing, first: at.candidates[0]?.text };
}
function keyFor(key: string, chosen: string | undefined, candidates: typeof NOTHING_TYPED.candidates): ComposerKey {
  if (chosen !== undefined) {
    const candidate = candidates.find(({ text }) => text === chosen);
    if (candidate === undefined) throw new Error(`${chosen} is not offered`);
    return { kind: 'choose', candidate };
  }
  if (key === "'") return { kind: 'apostrophe' };
  if (key === '⌫') return { kind: 'backspace' };
  if (key === '␣') return { kind: 'choose-first' };
  if (key === '⎋') return { kind: 'as-typed' };
  return { kind: 'letter', letter: key };
}

test.each([
  { keys: 'gongzi', written: '', composing: "gong'zi", why: 'pinyin stays out of the field' },
  { keys: 'gongzi␣', written: '工资', composing: '', why: 'space takes the first word' },
  { keys: 'laobanqian〔老板〕', written: '老板', composing: 'qian', why: 'the rest stays to be chosen' },
  { keys: 'laobanqian〔老板〕〔欠〕', written: '老板欠', composing: '', why: 'and is chosen next' },
  { keys: 'gongzi⌫', written: '', composing: "gong'z", why: 'backspace takes a letter' },
  { keys: 'g⌫', written: '', composing: '', why: 'backspace takes the last letter' },
  { keys: "'", written: '', composing: '', why: 'an apostrophe divides nothing yet' },
  { keys: "xi''an", written: '', composing: "xi'an", why: 'one apostrophe is enough' },
  { keys: "xi'an␣", written: '西安', composing: '', why: 'divided by hand' },
  { keys: 'lisi⎋', written: 'lisi', composing: '', why: 'letters can be kept' },
  { keys: 'lisi〔lisi〕', written: 'lisi', composing: '', why: 'and are offered, after all words' },
  { keys: 'GONGZI␣', written: '工资', composing: '', why: 'capitals are the same letters' },
  { keys: 'gongziv␣', written: '工资v', composing: '', why: 'a letter that means nothing is kept' },
])('$keys: $why', ({ keys, written, composing }) => {
  expect(play(keys)).toMatchObject({ written, composing });
});

test('letters typed before the words have arrived are kept, and answered then', () => {
  const { composition: waiting } = compose(undefined, composition(undefined, 'gongz'), { kind: 'letter', letter: 'i' });
  expect(waiting).toMatchObject({ letters: 'gongzi', composing: 'gongzi' });
  expect(composition(words, waiting.letters).candidates[0]?.text).toBe('工资');
});

test('a row of letters has an end, so that the answer stays quick', () => {
  const { composing } = play('gongzi'.repeat(20));
  expect(composing.replaceAll("'", '')).toHaveLength(60);
});
