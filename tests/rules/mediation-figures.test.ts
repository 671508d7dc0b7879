import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES } from '../../shared/domain/dispute.ts';
import { INTAKE_SOURCES } from '../../shared/domain/intake.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { addMonths, firstDayOf, lastDayOf, monthOf, stationMonth } from '../../shared/domain/station-month.ts';
import { type AcceptedCase, changeFrom, figuresOf } from '../../shared/rules/mediation-figures.ts';
import { addDays } from '../../shared/rules/working-days.ts';

const day = (text: string) => stationDay.parse(text);
const TODAY = day('2026-12-20');

const one = (given: Partial<AcceptedCase>): AcceptedCase => ({
  category: '11',
  source: 'APPLIED',
  acceptedOn: day('2026-12-01'),
  agreed: false,
  amountFen: null,
  endedOn: null,
  ...given,
});
const due = (dueOn: string, paidOn: string | null) => ({
  dueOn: day(dueOn),
  paidOn: paidOn === null ? null : day(paidOn),
});

const CASES = [
  one({ agreed: true, amountFen: 1_000_00, endedOn: day('2026-12-05') }),
  one({ agreed: true, amountFen: null, endedOn: day('2026-12-03'), category: '02' }),
  one({ endedOn: day('2026-12-13'), source: 'ENTRUSTED' }),
  one({}),
];

test('a month in numbers', () =>
  expect(figuresOf(CASES, [], 2, TODAY)).toMatchObject({
    accepted: 4,
    succeeded: 2,
    amountFen: 1_000_00,
    successRate: 0.5,
    averageDays: 6,
    limitsPassed: 2,
    bySource: [
      { code: 'APPLIED', accepted: 3, succeeded: 2 },
      { code: 'ENTRUSTED', accepted: 1, succeeded: 0 },
    ],
    byCategory: [
      { code: '11', accepted: 3, succeeded: 1 },
      { code: '02', accepted: 1, succeeded: 1 },
    ],
  }));

test('agreed and kept are two numbers: neither moves the other', () => {
  const kept = figuresOf(CASES, [due('2026-12-10', '2026-12-10')], 0, TODAY);
  const broken = figuresOf(CASES, [due('2026-12-10', null)], 0, TODAY);
  expect([kept.successRate, kept.performanceRate]).toEqual([0.5, 1]);
  expect([broken.successRate, broken.performanceRate]).toEqual([0.5, 0]);
});

test.each([
  { name: 'due today and open', promise: due('2026-12-20', null), counts: [1, 0] },
  { name: 'due tomorrow and open', promise: due('2026-12-21', null), counts: [0, 0] },
  { name: 'due tomorrow and kept already', promise: due('2026-12-21', '2026-12-02'), counts: [1, 1] },
  { name: 'kept late', promise: due('2026-12-10', '2026-12-18'), counts: [1, 1] },
])('a promise $name', ({ promise, counts }) => {
  const { due: count, performed } = figuresOf([], [promise], 0, TODAY);
  expect([count, performed]).toEqual(counts);
});

test('nothing to count from is unknown, not zero', () =>
  expect(figuresOf([], [], 0, TODAY)).toMatchObject({ successRate: null, performanceRate: null, averageDays: null }));

test('beside the month before', () => {
  const before = figuresOf(CASES.slice(2), [], 5, TODAY);
  expect(changeFrom(before, figuresOf(CASES, [], 2, TODAY))).toEqual({
    accepted: 2,
    succeeded: 2,
    amountFen: 1_000_00,
    successRate: 0.5,
    performanceRate: null,
    averageDays: -6,
    limitsPassed: -3,
  });
});

test('shares add up to the whole, and no rate passes one', () => {
  const cases = fc.array(
    fc.record({
      category: fc.constantFrom(...CATEGORIES),
      source: fc.constantFrom(...INTAKE_SOURCES),
      agreed: fc.boolean(),
    }),
  );
  const promises = fc.array(fc.record({ after: fc.nat({ max: 40 }), kept: fc.boolean() }));
  fc.assert(
    fc.property(cases, promises, (given, promised) => {
      const figures = figuresOf(
        given.map((part) => one(part)),
        promised.map(({ after, kept }) => ({ dueOn: addDays(day('2026-12-01'), after), paidOn: kept ? TODAY : null })),
        0,
        TODAY,
      );
      for (const shares of [figures.bySource, figures.byCategory]) {
        expect(shares.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(figures.accepted);
        expect(shares.reduce((sum, { succeeded }) => sum + succeeded, 0)).toBe(figures.succeeded);
      }
      expect(figures.successRate ?? 0).toBeLessThanOrEqual(1);
      expect(figures.performanceRate ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  { month: '2026-12', next: '2027-01', before: '2026-11', last: '2026-12-31' },
  { month: '2027-01', next: '2027-02', before: '2026-12', last: '2027-01-31' },
  { month: '2028-02', next: '2028-03', before: '2028-01', last: '2028-02-29' },
])('$month lies between $before and $next and ends on $last', ({ month, next, before, last }) => {
  const at = stationMonth.parse(month);
  expect([addMonths(at, 1), addMonths(at, -1), lastDayOf(at)]).toEqual([next, before, last]);
  expect(monthOf(firstDayOf(at))).toBe(month);
});
