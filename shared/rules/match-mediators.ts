import type { DialectTree } from '../domain/dialect-tree.ts';
import type { Exclusion } from '../domain/match-exclusion.ts';
import type { MatchReason } from '../domain/match-reason.ts';
import type { MatchWeights } from '../domain/match-weights.ts';
import { type BothSides, exclusionOf } from './match-filters.ts';
import type { MatchableMediator, MatchRequest } from './match-people.ts';
import { reasonsFor } from './match-reasons.ts';
import { type MatchParts, matchParts, scoreOf, toThousandths } from './match-score.ts';
import { DEFAULT_WEIGHTS } from './match-weights.ts';
import { tallyOfAll } from './mediator-record.ts';
import { understanding } from './understanding.ts';

/**
 * Owns which mediators suit a dispute, in which order, and why; and why each of the others does not.
 * The same people in another order get the same answer. Never reads a table, a file or a clock.
 */
export interface Candidate {
  readonly mediatorId: string;
  /** 0 … 1 */
  readonly score: number;
  /** How well they and the applicant will understand each other, 0 … 1. */
  readonly understood: number;
  readonly reasons: readonly MatchReason[];
  readonly parts: MatchParts;
}
export interface Excluded {
  readonly mediatorId: string;
  readonly reason: Exclusion;
}
export interface MatchResult {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Excluded[];
}

export function matchMediators(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  tree: DialectTree,
  weights: MatchWeights = DEFAULT_WEIGHTS,
): MatchResult {
  const ranked: { readonly offer: Candidate; readonly inHand: number }[] = [];
  const excluded: Excluded[] = [];
  const station = tallyOfAll(mediators, request.category);
  for (const mediator of mediators) {
    const { mediatorId, inHand } = mediator;
    const sides = bothSides(request, mediator, tree);
    const reason = exclusionOf(request, mediator, sides);
    if (reason !== undefined) {
      excluded.push({ mediatorId, reason });
      continue;
    }
    const parts = matchParts(request, mediator, sides, station);
    const offer: Candidate = {
      mediatorId,
      score: scoreOf(parts, weights),
      understood: toThousandths(sides.applicant.value),
      reasons: reasonsFor(request, mediator, sides, tree),
      parts,
    };
    ranked.push({ offer, inHand });
  }
  return {
    candidates: ranked
      .sort((a, b) => b.offer.score - a.offer.score || a.inHand - b.inHand || byId(a.offer, b.offer))
      .map((one) => one.offer),
    excluded: excluded.sort(byId),
  };
}

export const bothSides = (request: MatchRequest, mediator: MatchableMediator, tree: DialectTree): BothSides => ({
  applicant: understanding(request, mediator, tree),
  respondent: request.respondent === null ? undefined : understanding(request.respondent, mediator, tree),
});

const byId = (a: { mediatorId: string }, b: { mediatorId: string }): number =>
  a.mediatorId < b.mediatorId ? -1 : Number(a.mediatorId > b.mediatorId);
