import { expect, test } from 'vitest';
import { countPlaywright, countVitest, summary } from '../make/count-results.ts';

/** A run that proves nothing must not look like a run that passed. */

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const journeys = (expected: number, unexpected = 0, flaky = 0, skipped = 0, errors: unknown[] = []) => ({
  errors,
  stats: { expected, unexpected, flaky, skipped },
});
const NOTHING_ELSE = { otherFailures: 0, runFailed: false };

test.each([
  {
    what: 'all well',
    report: { success: true, testResults: [file('passed', 'passed', 'passed')] },
    count: { passed: 2, failed: 0, skipped: 0 },
  },
  {
    what: 'a failed and a skipped test',
    report: { success: false, testResults: [file('failed', 'failed', 'pending', 'passed')] },
    count: { passed: 1, failed: 1, skipped: 1 },
  },
  {
    what: 'a file that does not load',
    report: { success: false, testResults: [file('failed'), file('passed', 'passed')] },
    count: { passed: 1, failed: 1, skipped: 0 },
  },
  {
    what: 'an error outside any test',
    report: { success: false, testResults: [file('passed', 'passed')] },
    count: { passed: 1, failed: 1, skipped: 0 },
  },
  { what: 'no report', report: undefined, count: { passed: 0, failed: 1, skipped: 0 } },
])('tests, $what', ({ report, count }) => expect(countVitest(report)).toEqual(count));

test.each([
  { what: 'all well', report: journeys(3), count: { passed: 3, failed: 0, skipped: 0 } },
  { what: 'one that passed at the second try', report: journeys(2, 0, 1), count: { passed: 2, failed: 1, skipped: 0 } },
  {
    what: 'a file that does not load',
    report: journeys(0, 0, 0, 0, [{}]),
    count: { passed: 0, failed: 1, skipped: 0 },
  },
  { what: 'no report', report: undefined, count: { passed: 0, failed: 1, skipped: 0 } },
])('journeys, $what', ({ report, count }) => expect(countPlaywright(report)).toEqual(count));

test.each([
  { counts: [{ passed: 3, failed: 0, skipped: 0 }], around: NOTHING_ELSE, line: '3 passed, 0 failed', ok: true },
  {
    counts: [{ passed: 3, failed: 0, skipped: 2 }],
    around: NOTHING_ELSE,
    line: '3 passed, 0 failed',
    skipped: 2,
    ok: true,
  },
  { counts: [{ passed: 3, failed: 1, skipped: 0 }], around: NOTHING_ELSE, line: '3 passed, 1 failed', ok: false },
  {
    counts: [{ passed: 3, failed: 0, skipped: 0 }],
    around: { otherFailures: 2, runFailed: false },
    line: '3 passed, 2 failed',
    ok: false,
  },
  {
    counts: [{ passed: 3, failed: 0, skipped: 0 }],
    around: { otherFailures: 0, runFailed: true },
    line: '3 passed, 1 failed',
    ok: false,
  },
  { counts: [], around: NOTHING_ELSE, line: '0 passed, 0 failed', ok: false },
])('the last line says "$line"', ({ counts, around, line, ok, skipped = 0 }) =>
  expect(summary(counts, around)).toEqual({ line, ok, skipped }),
);
