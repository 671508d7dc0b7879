import type { Category, Claim } from '../domain/dispute.ts';
import type { StationDay } from '../domain/station-day.ts';
import { daysBetween } from './working-days.ts';

/**
 * Whether an earlier case may be the same quarrel come again (查重, before 甄别 ends): the same people about
 * the same thing. Only offers; a mediator decides. The weights are policy: a new one is a changed row.
 * Pure: people are known by keyed hashes, never by name. Texts: `sameQuarrel.<code>`.
 */
export const SAME_QUARREL = [
  'same-applicant',
  'same-other-side',
  'applicant-was-other-side',
  'other-side-was-applicant',
  'same-category',
  'same-claim',
  'within-a-year',
] as const;
export type SameQuarrel = (typeof SAME_QUARREL)[number];

/** One side of a quarrel, all who stand on it. */
export interface SideCodes {
  /** Codes of phone and identity numbers: whoever shares one is the same. */
  readonly numbers: readonly string[];
  /** Codes of names of people and firms: two people may share one. */
  readonly names: readonly string[];
}

export interface Quarrel {
  readonly applicant: SideCodes;
  readonly other: SideCodes;
  readonly category: Category;
  readonly claims: readonly Claim[];
  readonly openedOn: StationDay;
}

const WEIGHT: Readonly<Record<SameQuarrel, number>> = {
  'same-applicant': 0.3,
  'same-other-side': 0.3,
  'applicant-was-other-side': 0.3,
  'other-side-was-applicant': 0.3,
  'same-category': 0.2,
  'same-claim': 0.1,
  'within-a-year': 0.1,
};
/** A name alone says less than a number. */
const BY_NAME = 0.7;
const YEAR = 365;
/** One person in common is not enough: the matter must be alike, or the other side be the same as well. */
export const SAME_FROM = 0.45;

const share = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one));
const sameness = (one: SideCodes, other: SideCodes): number =>
  share(one.numbers, other.numbers) ? 1 : share(one.names, other.names) ? BY_NAME : 0;

/** How likely it is the same, and why; no reason at all where no person is in common. */
export function sameQuarrel(
  now: Quarrel,
  before: Quarrel,
): { readonly score: number; readonly reasons: readonly SameQuarrel[] } {
  const asThen = [sameness(now.applicant, before.applicant), sameness(now.other, before.other)] as const;
  const swapped = [sameness(now.applicant, before.other), sameness(now.other, before.applicant)] as const;
  const isSwapped = swapped[0] + swapped[1] > asThen[0] + asThen[1];
  const people = isSwapped ? swapped : asThen;
  if (people[0] + people[1] === 0) return { score: 0, reasons: [] };
  const holds: Readonly<Record<SameQuarrel, number>> = {
    'same-applicant': isSwapped ? 0 : people[0],
    'same-other-side': isSwapped ? 0 : people[1],
    'applicant-was-other-side': isSwapped ? people[0] : 0,
    'other-side-was-applicant': isSwapped ? people[1] : 0,
    'same-category': Number(now.category === before.category),
    'same-claim': Number(now.claims.some((claim) => claim !== 'other' && before.claims.includes(claim))),
    'within-a-year': Number(daysBetween(before.openedOn, now.openedOn) <= YEAR),
  };
  return {
    score: SAME_QUARREL.reduce((sum, reason) => sum + WEIGHT[reason] * holds[reason], 0),
    reasons: SAME_QUARREL.filter((reason) => holds[reason] > 0),
  };
}
