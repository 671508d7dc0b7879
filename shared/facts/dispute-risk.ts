import { z } from 'zod';
import { danger, risk } from '../domain/danger.ts';
import { nature } from '../domain/dispute-course.ts';
import { category } from '../domain/dispute.ts';
import { factType } from './fact-type.ts';

/**
 * How dangerous a dispute is and of which nature (甄别). First by rule, from the citizen's words, which stay sealed;
 * a mediator may judge otherwise, and the newest counts.
 */
export const disputeRiskAssessed = factType('dispute.risk-assessed.v1', {
  data: z.object({
    disputeId: z.uuid(),
    risk,
    dangers: z.array(danger).max(8),
    natures: z.array(nature).min(1).max(3),
    /** Categories the words point to, best first. */
    suggested: z.array(category).max(3),
    by: z.enum(['rule', 'staff']),
  }),
});
