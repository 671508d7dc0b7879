import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateRows, candidateSize } from '../../renderer/parts/keyboard/candidate-rows.ts';

const candidate = (text: string) => ({ text, letters: 1 });

test('a sentence takes the room it needs, single characters share a row', () => {
  const rows = candidateRows(['老板欠我工资', '老板', '老', '劳', '牢'].map(candidate), 10);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['老板欠我工资', '老板'],
    ['老', '劳', '牢'],
  ]);
});

test('rows keep every candidate in order, and none is wider than there is room for', () => {
  const texts = fc.array(fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}$/));
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 40 }), (list, room) => {
      const rows = candidateRows(list.map(candidate), room);
      expect(rows.flat().map(({ text }) => text)).toEqual(list);
      for (const row of rows) {
        const width = row.reduce((sum, one) => sum + candidateSize(one), 0);
        expect(row.length === 1 || width <= room).toBe(true);
      }
    }),
  );
});
