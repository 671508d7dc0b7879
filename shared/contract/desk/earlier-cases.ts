import { z } from 'zod';
import { category, outcome } from '../../domain/dispute.ts';
import { disputeStage } from '../../domain/dispute-stage.ts';
import { millis } from '../../domain/millis.ts';
import { SAME_QUARREL } from '../../rules/same-quarrel.ts';

/** Which case is meant: numbers begin anew each day. */
export const caseNumber = z.object({ number: z.string(), openedAt: millis });

/** Another case of the same quarrel. */
export const earlierCase = caseNumber.extend({
  disputeId: z.uuid(),
  /** Null: not theirs to read, so only number and day. */
  told: z.object({ category, stage: disputeStage, outcome: outcome.nullable() }).nullable(),
});
export type EarlierCase = z.infer<typeof earlierCase>;

/** An earlier case that may be the same quarrel, and why; texts: `sameQuarrel.<code>`. */
export const earlierOffer = earlierCase.extend({ reasons: z.array(z.enum(SAME_QUARREL)) });
export type EarlierOffer = z.infer<typeof earlierOffer>;
