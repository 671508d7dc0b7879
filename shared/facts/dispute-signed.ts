import { z } from 'zod';
import { paperKind } from '../domain/paper.ts';
import { signer, signMeans, strokes } from '../domain/signature.ts';
import { factType } from './fact-type.ts';

/** Somebody signed a paper of the case. What was drawn is sealed under the signer's own key; by pen there is none. */
export const disputeSigned = factType('dispute.signed.v1', {
  data: z.object({ disputeId: z.uuid(), paper: paperKind, partyRole: signer, means: signMeans }),
  personal: { self: z.object({ strokes }) },
});
