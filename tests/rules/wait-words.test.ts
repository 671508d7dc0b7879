import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waitWords } from '../../shared/rules/wait-words.ts';

test.each([
  { wait: null, words: { said: 'unknown' } },
  { wait: { low: 0, high: 0 }, words: { said: 'none' } },
  { wait: { low: 0, high: 1 }, words: { said: 'none' } },
  { wait: { low: 7, high: 7 }, words: { said: 'about', high: 7 } },
  { wait: { low: 9, high: 18 }, words: { said: 'range', low: 9, high: 18 } },
  { wait: { low: 14, high: 21 }, words: { said: 'range', low: 10, high: 25 } },
  { wait: { low: 3, high: 22 }, words: { said: 'range', low: 3, high: 25 } },
  { wait: { low: 39, high: 79 }, words: { said: 'range', low: 35, high: 80 } },
  { wait: { low: 60, high: 120 }, words: { said: 'hours', hours: 1 } },
  { wait: { low: 147, high: 294 }, words: { said: 'hours', hours: 2 } },
] as const)('$wait is said as $words', ({ wait, words }) => expect(waitWords(wait)).toEqual(words));

test('nobody is promised less than the estimate', () => {
  fc.assert(
    fc.property(fc.nat(59), fc.nat(300), (low, more) => {
      const words = waitWords({ low, high: low + more });
      if (words.said === 'about' || words.said === 'range') expect(words.high).toBeGreaterThanOrEqual(low + more);
    }),
  );
});
