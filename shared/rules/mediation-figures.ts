import { CATEGORIES, type Category } from '../domain/dispute.ts';
import { INTAKE_SOURCES, type IntakeSource } from '../domain/intake.ts';
import type { StationDay } from '../domain/station-day.ts';
import { daysBetween } from './working-days.ts';

/**
 * Owns the station head's figures of a month (调解数据). A case belongs to the month in which it was accepted,
 * a promise to the month in which it was due; so neither rate can pass one. Success (达成率) and
 * performance (履行率) are two numbers and are never merged: a signature is not yet a kept promise.
 * Pure: rows and the day are passed in. Nothing to count from makes null, not zero.
 */
export interface AcceptedCase {
  readonly category: Category;
  readonly source: IntakeSource;
  readonly acceptedOn: StationDay;
  /** Whole or in part. */
  readonly agreed: boolean;
  /** What was agreed on; null: no money, or no agreement. In fen. */
  readonly amountFen: number | null;
  /** Day on which mediation ended, agreed or not; null: still under way. */
  readonly endedOn: StationDay | null;
}

/** A promise whose day lies in the month. */
export interface DuePromise {
  readonly dueOn: StationDay;
  readonly paidOn: StationDay | null;
}

export interface Share<Code> {
  readonly code: Code;
  readonly accepted: number;
  readonly succeeded: number;
}

export interface MonthFigures {
  readonly accepted: number;
  readonly succeeded: number;
  readonly amountFen: number;
  readonly successRate: number | null;
  readonly due: number;
  readonly performed: number;
  readonly performanceRate: number | null;
  /** From acceptance to the end of mediation, both agreed and not. */
  readonly averageDays: number | null;
  readonly limitsPassed: number;
  readonly bySource: readonly Share<IntakeSource>[];
  readonly byCategory: readonly Share<Category>[];
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const mean = (numbers: readonly number[]): number | null =>
  rate(
    numbers.reduce((sum, one) => sum + one, 0),
    numbers.length,
  );

/** A promise that is not due until tomorrow counts only when it was kept already. */
export function figuresOf(
  cases: readonly AcceptedCase[],
  promises: readonly DuePromise[],
  limitsPassed: number,
  today: StationDay,
): MonthFigures {
  const agreed = cases.filter((one) => one.agreed);
  const due = promises.filter(({ dueOn, paidOn }) => dueOn <= today || paidOn !== null);
  const performed = due.filter(({ paidOn }) => paidOn !== null);
  return {
    accepted: cases.length,
    succeeded: agreed.length,
    amountFen: agreed.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    successRate: rate(agreed.length, cases.length),
    due: due.length,
    performed: performed.length,
    performanceRate: rate(performed.length, due.length),
    averageDays: mean(
      cases.flatMap(({ acceptedOn, endedOn }) => (endedOn === null ? [] : [daysBetween(acceptedOn, endedOn)])),
    ),
    limitsPassed,
    bySource: shares(INTAKE_SOURCES, cases, ({ source }) => source),
    byCategory: shares(CATEGORIES, cases, ({ category }) => category),
  };
}

/** Only what occurred, the most frequent first. */
function shares<Code>(
  codes: readonly Code[],
  cases: readonly AcceptedCase[],
  codeOf: (one: AcceptedCase) => Code,
): Share<Code>[] {
  return codes
    .map((code) => {
      const some = cases.filter((one) => codeOf(one) === code);
      return { code, accepted: some.length, succeeded: some.filter(({ agreed }) => agreed).length };
    })
    .filter(({ accepted }) => accepted > 0)
    .sort((a, b) => b.accepted - a.accepted);
}

/** What is compared with the month before (环比). */
export const COMPARED = [
  'accepted',
  'succeeded',
  'amountFen',
  'successRate',
  'performanceRate',
  'averageDays',
  'limitsPassed',
] as const;
export type Compared = (typeof COMPARED)[number];

/** Now less before; null where one of the two is unknown. */
export const changeFrom = (before: MonthFigures, now: MonthFigures): Record<Compared, number | null> =>
  Object.fromEntries(
    COMPARED.map((name) => {
      const [was, is] = [before[name], now[name]];
      return [name, was === null || is === null ? null : is - was];
    }),
  ) as Record<Compared, number | null>;
