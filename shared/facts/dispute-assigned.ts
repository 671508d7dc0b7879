import { z } from 'zod';
import { dialectId } from '../domain/dialect.ts';
import { choice } from '../domain/dispute.ts';
import { exclusion } from '../domain/match-exclusion.ts';
import { matchReason } from '../domain/match-reason.ts';
import { differs } from '../domain/match-weights.ts';
import { factType } from './fact-type.ts';

const mediatorId = z.uuid();

/** Of the mediators who were not chosen, as many as are kept of each kind. */
export const MOST_KEPT = 8;

/** Reasons by their codes: how a dialect is called is looked up when they are read. */
const keptReason = matchReason.extend({ dialect: dialectId.optional() });

/** How the mediators were ranked at the moment one was given the dispute: codes and counts, nothing of the parties. */
export const ranking = z.object({
  /** Why the one who got it suited. */
  reasons: z.array(keptReason).max(matchReason.shape.code.options.length),
  /** Why they could not have taken it alone; null: they could. */
  excluded: exclusion.nullable(),
  /** Points of a hundred it would have been worse by with each of the others; null: nothing to compare with. */
  others: z
    .array(z.object({ mediatorId, worse: z.number().min(-100).max(100).nullable(), because: differs.nullable() }))
    .max(MOST_KEPT),
  barred: z.array(z.object({ mediatorId, reason: exclusion })).max(MOST_KEPT),
  /** Mediators beyond those. */
  unlisted: z.int().nonnegative(),
});
export type Ranking = z.infer<typeof ranking>;

/** `v1` of this name did not keep the ranking. */
export const disputeAssigned = factType('dispute.assigned.v2', {
  data: z.object({
    disputeId: z.uuid(),
    mediatorId,
    choice,
    score: z.number().min(0).max(1).nullable(),
    ranking,
  }),
});
