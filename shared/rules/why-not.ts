import { type Differs, MATCH_PARTS, type MatchPart, type MatchWeights } from '../domain/match-weights.ts';
import { type Assignment, assignWaiting, type FreeMediator, type WaitingDispute } from './assign-waiting.ts';

/**
 * Owns the answer to "why not this other mediator?": the assignment is solved again with that pair
 * forced, and the difference says how much worse it would be, and mostly by what.
 */
export interface WhyNot {
  readonly mediatorId: string;
  /** Points of a hundred; below zero: it would even be better now. */
  readonly worse: number;
  /** The part that weighs most, where it is this dispute's own loss. */
  readonly because: Differs;
}

const MOST_POINTS = 100;

export function whyNot(
  waiting: readonly WaitingDispute[],
  mediators: readonly FreeMediator[],
  weights: MatchWeights,
  { disputeId, mediatorId: chosen }: { readonly disputeId: string; readonly mediatorId: string },
): WhyNot[] {
  const dispute = waiting.find((one) => one.disputeId === disputeId);
  const own = dispute?.options.find((option) => option.mediatorId === chosen);
  if (dispute === undefined || own === undefined) return [];
  const solve = (mediatorId: string) => assignWaiting(waiting, mediators, weights, { disputeId, mediatorId });
  const now = solve(chosen);
  return dispute.options
    .filter(({ mediatorId }) => mediatorId !== chosen)
    .filter(({ mediatorId }) => mediators.some((one) => one.mediatorId === mediatorId))
    .map((other) => {
      const worse = difference(now, solve(other.mediatorId));
      const leading = MATCH_PARTS.map((part) => ({
        part,
        by: weights[part] * (own.parts[part] - other.parts[part]),
      })).toSorted((a, b) => Math.sign(worse || 1) * (b.by - a.by))[0];
      return { mediatorId: other.mediatorId, worse, because: reasonOf(worse, own.score - other.score, leading?.part) };
    })
    .toSorted((a, b) => a.worse - b.worse || (a.mediatorId < b.mediatorId ? -1 : 1));
}

/** A citizen who would be left without anybody is the worst that can happen. */
function difference(now: Assignment, then: Assignment): number {
  const left = then.left.length - now.left.length;
  if (left !== 0) return Math.sign(left) * MOST_POINTS;
  return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, (then.cost - now.cost) / 10));
}

/** The dispute's own loss must make half of the difference; else it is the others' who wait. */
function reasonOf(worse: number, ownLoss: number, leading: MatchPart | undefined): Differs {
  if (worse === 0 || leading === undefined) return 'equal';
  return Math.sign(ownLoss) === Math.sign(worse) && Math.abs(ownLoss) * 100 >= Math.abs(worse) / 2 ? leading : 'others';
}
