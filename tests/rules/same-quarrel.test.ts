import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES, CLAIMS } from '../../shared/domain/dispute.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { type Quarrel, SAME_FROM, sameQuarrel, type SideCodes } from '../../shared/rules/same-quarrel.ts';
import { addDays } from '../../shared/rules/working-days.ts';

const TODAY = stationDay.parse('2026-11-23');
const NOBODY: SideCodes = { numbers: [], names: [] };
const WORKER: SideCodes = { numbers: ['phone of the worker'], names: ['name of the worker'] };
const FACTORY: SideCodes = { numbers: [], names: ['name of the factory'] };

const NOW: Quarrel = {
  ...{ applicant: WORKER, other: FACTORY, category: '11', claims: ['pay-what-is-owed'], openedOn: TODAY },
};
const quarrel = (changes: Partial<Quarrel>): Quarrel => ({
  ...{ applicant: NOBODY, other: NOBODY, category: '02', claims: [], openedOn: addDays(TODAY, -400) },
  ...changes,
});
const score = (changes: Partial<Quarrel>) => sameQuarrel(NOW, quarrel(changes)).score;
const isOffered = (changes: Partial<Quarrel>) => score(changes) >= SAME_FROM;

test('the same people about the same thing: everything speaks for it', () =>
  expect(sameQuarrel(NOW, { ...NOW, openedOn: addDays(TODAY, -30) }).reasons).toEqual([
    'same-applicant',
    'same-other-side',
    'same-category',
    'same-claim',
    'within-a-year',
  ]));

test('alike in everything but the people, it is another quarrel', () =>
  expect(sameQuarrel(NOW, { ...NOW, applicant: NOBODY, other: { numbers: [], names: ['somebody else'] } })).toEqual({
    score: 0,
    reasons: [],
  }));

test.each<[string, Partial<Quarrel>, boolean]>([
  ['the same two sides, years ago, about something else', { applicant: WORKER, other: FACTORY }, true],
  ['the same applicant about something else', { applicant: WORKER, openedOn: TODAY }, false],
  ['the same applicant in the same category', { applicant: WORKER, category: '11' }, true],
  ['another worker of the same factory, of late', { other: FACTORY, category: '11', openedOn: TODAY }, true],
  ['another worker of the same factory, long ago', { other: FACTORY, category: '11' }, false],
  ['a namesake in the same category, long ago', { applicant: { ...WORKER, numbers: [] }, category: '11' }, false],
])('%s: offered %#', (_, changes, offered) => expect(isOffered(changes)).toBe(offered));

test('this time the other side came first: the sides are swapped, and it says so', () => {
  const { score: found, reasons } = sameQuarrel(NOW, quarrel({ applicant: FACTORY, other: WORKER, category: '11' }));
  expect(reasons).toEqual(['applicant-was-other-side', 'other-side-was-applicant', 'same-category']);
  expect(found).toBeGreaterThanOrEqual(SAME_FROM);
});

test('a number tells more than a name', () => {
  expect(score({ applicant: WORKER })).toBeGreaterThan(score({ applicant: { ...WORKER, numbers: [] } }));
});

const codes = fc.subarray(['a', 'b', 'c']);
const side = fc.record({ numbers: codes, names: codes });
const quarrels = fc.record({
  applicant: side,
  other: side,
  category: fc.constantFrom(...CATEGORIES),
  claims: fc.subarray([...CLAIMS]),
  openedOn: fc.integer({ min: -2_000, max: 0 }).map((days) => addDays(TODAY, days)),
});

test('for any two quarrels: a score between nought and one, and never a case without a person in common', () =>
  fc.assert(
    fc.property(quarrels, quarrels, (now, before) => {
      const { score: found, reasons } = sameQuarrel(now, before);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1 + 1e-9);
      const people = (one: Quarrel) => [one.applicant, one.other];
      const shares = people(now).some((a) =>
        people(before).some(
          (b) => a.numbers.some((one) => b.numbers.includes(one)) || a.names.some((one) => b.names.includes(one)),
        ),
      );
      if (!shares) expect([found, reasons]).toEqual([0, []]);
      else expect(reasons.length).toBeGreaterThan(0);
    }),
  ));
