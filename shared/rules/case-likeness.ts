import type { Category, Claim, Counterpart } from '../domain/dispute.ts';
import type { Nature } from '../domain/dispute-course.ts';

/**
 * How like a case of the library is to an open dispute, so that its mediator sees what worked before.
 * The weights are policy: a new one is a changed row. Pure; nearness of the words is measured elsewhere.
 */
export const LIKENESS = [
  'same-category',
  'related-category',
  'same-nature',
  'same-claim',
  'same-counterpart',
  'same-words',
] as const;
export type Likeness = (typeof LIKENESS)[number];

export interface Profile {
  readonly category: Category;
  /** Null: nobody has said yet. */
  readonly nature: Nature | null;
  readonly counterpart: Counterpart;
  readonly claims: readonly Claim[];
}

const WEIGHT: Readonly<Record<Likeness, number>> = {
  'same-category': 0.4,
  'related-category': 0.2,
  'same-nature': 0.05,
  'same-claim': 0.15,
  'same-counterpart': 0.1,
  'same-words': 0.3,
};

/** Categories whose cases teach one another. */
const RELATED: readonly (readonly Category[])[] = [
  ['10', '11', '20'],
  ['02', '03', '15'],
  ['12', '18', '17'],
  ['06', '14', '20'],
  ['03', '19'],
  ['04', '05', '21'],
  ['07', '08'],
  ['01', '23'],
  ['02', '09'],
];

/** Words say something from here on. */
const WORDS_FROM = 0.35;
/** Below this a case is left out. */
export const LIKE_FROM = 0.3;

const related = (a: Category, b: Category): boolean => RELATED.some((group) => group.includes(a) && group.includes(b));

export function caseLikeness(
  dispute: Profile,
  one: Profile,
  nearness: number,
): { readonly score: number; readonly reasons: readonly Likeness[] } {
  const same = dispute.category === one.category;
  const holds: Readonly<Record<Likeness, number>> = {
    'same-category': Number(same),
    'related-category': Number(!same && related(dispute.category, one.category)),
    'same-nature': Number(dispute.nature !== null && dispute.nature === one.nature),
    'same-claim': Number(dispute.claims.some((claim) => claim !== 'other' && one.claims.includes(claim))),
    'same-counterpart': Number(dispute.counterpart !== 'other' && dispute.counterpart === one.counterpart),
    'same-words': nearness,
  };
  const score = LIKENESS.reduce((sum, reason) => sum + WEIGHT[reason] * holds[reason], 0);
  return {
    score: Math.min(1, score),
    reasons: LIKENESS.filter((reason) => holds[reason] >= (reason === 'same-words' ? WORDS_FROM : 1)),
  };
}
