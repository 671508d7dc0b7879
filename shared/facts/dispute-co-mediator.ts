import { z } from 'zod';
import { releaseReason } from '../domain/co-mediator.ts';
import { factType } from './fact-type.ts';

/** Several mediators for one dispute (人民调解法 19): whoever sits beside the responsible one. */
const disputeId = z.uuid();
const mediatorId = z.uuid();

export const disputeCoMediatorAppointed = factType('dispute.co-mediator-appointed.v1', {
  data: z.object({ disputeId, mediatorId }),
});

/** Released for a conflict of interest, they are not asked again for this dispute (回避). */
export const disputeCoMediatorReleased = factType('dispute.co-mediator-released.v1', {
  data: z.object({ disputeId, mediatorId, reason: releaseReason }),
});
