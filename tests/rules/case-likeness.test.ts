import { expect, test } from 'vitest';
import { caseLikeness, LIKE_FROM, type Profile } from '../../shared/rules/case-likeness.ts';

const DISPUTE: Profile = { category: '11', nature: null, counterpart: 'employer', claims: ['pay-what-is-owed'] };
const profile = (changes: Partial<Profile>): Profile => ({
  ...{ category: '16', nature: 'civil', counterpart: 'other', claims: [] },
  ...changes,
});
const score = (changes: Partial<Profile>, nearness = 0) => caseLikeness(DISPUTE, profile(changes), nearness).score;

test('the same category weighs more than a related one, that more than none', () => {
  expect(score({ category: '11' })).toBeGreaterThan(score({ category: '10' }));
  expect(score({ category: '10' })).toBeGreaterThan(score({ category: '13' }));
});

test('a case of the same category is always shown; one with nothing in common never', () => {
  expect(score({ category: '11' })).toBeGreaterThanOrEqual(LIKE_FROM);
  expect(score({})).toBeLessThan(LIKE_FROM);
});

test('the same story in another category is found by its words', () =>
  expect(score({ category: '16', claims: ['pay-what-is-owed'] }, 1)).toBeGreaterThanOrEqual(LIKE_FROM));

test('the reasons are those that hold', () => {
  const { reasons } = caseLikeness(
    { ...DISPUTE, nature: 'civil' },
    profile({ category: '11', counterpart: 'employer', claims: ['pay-what-is-owed', 'advice'] }),
    0.9,
  );
  expect(reasons).toEqual(['same-category', 'same-nature', 'same-claim', 'same-counterpart', 'same-words']);
});

test('"other" on both sides is not something in common', () =>
  expect(
    caseLikeness({ ...DISPUTE, counterpart: 'other', claims: ['other'] }, profile({ claims: ['other'] }), 0),
  ).toEqual({ score: 0, reasons: [] }));

test('everything alike is one, never more', () =>
  expect(caseLikeness({ ...DISPUTE, nature: 'civil' }, { ...DISPUTE, nature: 'civil' }, 1).score).toBeCloseTo(1));
