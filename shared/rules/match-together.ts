import type { DialectTree } from '../domain/dialect-tree.ts';
import type { MatchReason } from '../domain/match-reason.ts';
import type { MatchWeights } from '../domain/match-weights.ts';
import { barOf, isUnderstood } from './match-filters.ts';
import { bothSides } from './match-mediators.ts';
import type { MatchableMediator, MatchRequest } from './match-people.ts';
import { languageReason } from './match-reasons.ts';
import { type MatchParts, matchParts, scoreOf } from './match-score.ts';
import { DEFAULT_WEIGHTS } from './match-weights.ts';
import { tallyOfAll } from './mediator-record.ts';
import { understanding } from './understanding.ts';

/**
 * Owns the two mediators who together have a language for both parties, when nobody has alone.
 * Whoever must stand aside does not sit beside a colleague either, and the two must understand each other.
 */
export interface Pair {
  /** Speaks with the applicant, speaks with the other party. */
  readonly mediators: readonly [string, string];
  /** 0 … 1 */
  readonly score: number;
  readonly parts: MatchParts;
  /** The language of each, in the same order. */
  readonly reasons: readonly [MatchReason, MatchReason];
}

/** Best first; more than these nobody reads. */
const MOST_PAIRS = 5;

export function pairsFor(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  tree: DialectTree,
  weights: MatchWeights = DEFAULT_WEIGHTS,
): Pair[] {
  if (request.respondent === null) return [];
  const station = tallyOfAll(mediators, request.category);
  const able = mediators
    .filter((mediator) => barOf(request, mediator) === undefined)
    .map((mediator) => ({ mediator, sides: bothSides(request, mediator, tree) }));
  const found = able.flatMap((one) =>
    able.flatMap((other) => {
      const { respondent } = other.sides;
      if (one === other || respondent === undefined) return [];
      if (!isUnderstood(one.sides.applicant) || !isUnderstood(respondent)) return [];
      if (!canTalk(one.mediator, other.mediator, tree)) return [];
      const parts = halfOfEach(
        matchParts(request, one.mediator, { applicant: one.sides.applicant, respondent }, station),
        matchParts(request, other.mediator, { applicant: one.sides.applicant, respondent }, station),
      );
      return {
        mediators: [one.mediator.mediatorId, other.mediator.mediatorId] as const,
        score: scoreOf(parts, weights),
        parts,
        reasons: [languageReason(one.sides.applicant, tree), languageReason(respondent, tree)] as const,
      };
    }),
  );
  return found.sort((a, b) => b.score - a.score || (nameOf(a) < nameOf(b) ? -1 : 1)).slice(0, MOST_PAIRS);
}

const nameOf = ({ mediators }: Pair): string => mediators.join('/');

/** Two who work together need a language of their own. */
export const canTalk = (
  one: Pick<MatchableMediator, 'dialects' | 'mandarin'>,
  other: Pick<MatchableMediator, 'dialects' | 'mandarin'>,
  tree: DialectTree,
): boolean =>
  isUnderstood(understanding({ dialects: one.dialects.map(({ id }) => id), mandarin: one.mandarin }, other, tree));

const halfOfEach = (one: MatchParts, other: MatchParts): MatchParts => ({
  understanding: (one.understanding + other.understanding) / 2,
  speciality: (one.speciality + other.speciality) / 2,
  experience: (one.experience + other.experience) / 2,
  load: (one.load + other.load) / 2,
  waiting: (one.waiting + other.waiting) / 2,
  wish: (one.wish + other.wish) / 2,
});
