import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edit, edited, type Written } from '../../renderer/parts/keyboard/edit-text.ts';

/** 老|板 is a caret, 老[板] a selection. */
function read(marked: string): Written {
  const text = marked.replace(/[[\]|]/g, '');
  const from = marked.search(/[[|]/);
  return { text, from, to: marked.includes('[') ? marked.indexOf(']') - 1 : from };
}
const show = ({ text, from }: Written) => `${text.slice(0, from)}|${text.slice(from)}`;

const insert = (text: string): Edit => ({ kind: 'insert', text });
test.each<[string, Edit, string]>([
  ['老|资', insert('板欠'), '老板欠|资'],
  ['老[板]', insert('人'), '老人|'],
  ['老板|', { kind: 'backspace' }, '老|'],
  ['|老板', { kind: 'backspace' }, '|老板'],
  ['[老板]娘', { kind: 'backspace' }, '|娘'],
  ['𬍛|', { kind: 'backspace' }, '|'],
  ['王𬍛|', { kind: 'left' }, '王|𬍛'],
  ['王|𬍛', { kind: 'right' }, '王𬍛|'],
  ['|王', { kind: 'left' }, '|王'],
  ['王|', { kind: 'right' }, '王|'],
  ['一[二]三', { kind: 'left' }, '一|二三'],
  ['一[二]三', { kind: 'right' }, '一二|三'],
  ['138|00', { kind: 'clear' }, '|'],
])('%s, %j: %s', (before, edit, after) => {
  expect(show(edited(read(before), edit))).toBe(after);
});

test.each([
  ['12|', '345', 4, '1234|'],
  ['1[2]3', '456', 4, '145|3'],
  ['王|', '𬍛', 2, '王|'],
  ['1234|', '5', 4, '1234|'],
])('%s, insert %s, at most %d: %s', (before, text, most, after) => {
  expect(show(edited(read(before), insert(text), most))).toBe(after);
});

test('whatever is pressed, the caret stays in the text and the text stays in its length', () => {
  const edits = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 4 }).map(insert),
      fc.constantFrom<Edit>({ kind: 'backspace' }, { kind: 'left' }, { kind: 'right' }, { kind: 'clear' }),
    ),
  );
  fc.assert(
    fc.property(edits, fc.integer({ min: 0, max: 20 }), (list, most) => {
      let at: Written = { text: '', from: 0, to: 0 };
      for (const edit of list) {
        at = edited(at, edit, most);
        expect(at.text.length).toBeLessThanOrEqual(most);
        expect(at.from).toBe(at.to);
        expect(at.from).toBeGreaterThanOrEqual(0);
        expect(at.from).toBeLessThanOrEqual(at.text.length);
        expect(at.text.isWellFormed()).toBe(true);
      }
    }),
  );
});
