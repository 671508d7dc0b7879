import { z } from 'zod';
import { millis } from '../../domain/millis.ts';
import { phoneTail } from '../../domain/phone.ts';
import { platform, referralResult, referralState } from '../../domain/referral.ts';
import { ticketNumber } from '../../domain/ticket.ts';
import { procedure } from '../procedure.ts';

/** How a matter that was sent on stands (流转进度), in codes: no word of it is shown on a public screen. */
export const referralStandingTold = z.object({
  number: z.string(),
  platform,
  department: z.string(),
  state: referralState,
  /** The district has it; false: it waits here for the line. Null: not sent. */
  delivered: z.boolean().nullable(),
  sentAt: millis.nullable(),
  signedAt: millis.nullable(),
  /** What came of it; null: no answer yet. */
  result: referralResult.nullable(),
  /** The answer is here and nobody has said yet whether it settles the matter. */
  mayVerify: z.boolean(),
});
export type ReferralTold = z.infer<typeof referralStandingTold>;

const asked = z.object({ number: ticketNumber, tail: phoneTail });

/** What the citizen who has the number and its four digits may ask and say. */
export const kioskReferralsContract = {
  ask: procedure(asked, referralStandingTold, ['not-found', 'too-many-tries']),
  /** Satisfied closes it; dissatisfied opens it again, and staff see it. */
  verify: procedure(asked.extend({ satisfied: z.boolean() }), referralStandingTold, [
    'not-found',
    'too-many-tries',
    'wrong-state',
    'storage-full',
  ]),
};
