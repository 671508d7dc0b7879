import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONSULT_TOPICS } from '../../shared/domain/consult.ts';
import { CONSULT_WEIGHTS, type ConsultCandidate, MOST_HITS, rankConsult } from '../../shared/rules/rank-consult.ts';
import { groupAlike } from '../../shared/rules/group-alike.ts';

const candidate = (id: string, over: Partial<ConsultCandidate> = {}): ConsultCandidate => ({
  ...{ id, topic: 'noise', odds: 0, shared: 0, coverage: 0, likeness: 0 },
  ...over,
});

test('the best of each topic comes before more of the same', () => {
  const { hits } = rankConsult([
    candidate('noise-1', { odds: 9 }),
    candidate('noise-2', { odds: 8 }),
    candidate('dogs-1', { odds: 3, topic: 'dogs' }),
  ]);
  expect(hits.map(({ id }) => id)).toEqual(['noise-1', 'dogs-1', 'noise-2']);
});

test('without a candidate there is no answer and no confidence', () =>
  expect(rankConsult([])).toEqual({ hits: [], confident: false }));

test('weak evidence is told as such', () => {
  expect(rankConsult([candidate('a', { odds: -8 })]).confident).toBe(false);
  expect(rankConsult([candidate('a', { odds: 8 })]).confident).toBe(true);
});

test.each([
  { why: 'sure, and the other unlikely and far behind', first: 6, other: -3, shown: ['a'] },
  { why: 'sure, the other unlikely but not far behind', first: 0.7, other: -3, shown: ['a', 'b'] },
  { why: 'sure, the other far behind but likely', first: 14, other: 3, shown: ['a', 'b'] },
  { why: 'not sure of either', first: -1, other: -12, shown: ['a', 'b'] },
])('what only shares a word with the question is left out: $why', ({ first, other, shown }) => {
  const weights = { ...CONSULT_WEIGHTS, odds: 1 };
  const { hits } = rankConsult(
    [candidate('a', { odds: first }), candidate('b', { odds: other, topic: 'dogs' })],
    weights,
  );
  expect(hits.map(({ id }) => id)).toEqual(shown);
});

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    topic: fc.constantFrom(...CONSULT_TOPICS.slice(0, 6)),
    odds: fc.double({ min: -20, max: 20, noNaN: true }),
    shared: fc.double({ min: 0, max: 60, noNaN: true }),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    likeness: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

test('the order in which candidates are found changes nothing', () =>
  fc.assert(
    fc.property(candidates, (all) => {
      expect(rankConsult(all.toReversed())).toEqual(rankConsult(all));
    }),
  ));

test('scores lie between 0 and 1, the first is the best, nothing is shown twice', () =>
  fc.assert(
    fc.property(candidates, (all) => {
      const { hits, confident } = rankConsult(all);
      if (!confident) expect(hits.length).toBe(Math.min(all.length, MOST_HITS));
      expect(hits.length).toBeLessThanOrEqual(MOST_HITS);
      expect(hits.length > 0).toBe(all.length > 0);
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
      for (const { score } of hits) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(hits[0]?.score ?? 1);
      }
    }),
  ));

test('what says much the same stands together, each in one group', () => {
  const termsOf = (text: string) => new Set(text.split(' '));
  expect(groupAlike(['a b c', 'x y', 'a b d', 'x y z'], termsOf)).toEqual([
    ['a b c', 'a b d'],
    ['x y', 'x y z'],
  ]);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[ab]( [abc]){0,3}$/)), (all) => {
      expect(groupAlike(all, termsOf).flat().toSorted()).toEqual(all.toSorted());
    }),
  );
});
