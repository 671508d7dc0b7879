import type { ReferralTold } from '../../shared/contract/kiosk/referrals.ts';
import { REFERRAL_LETTER } from '../../shared/domain/referral.ts';
import type { TicketNumber } from '../../shared/domain/ticket.ts';

/** How a matter stands that was sent on to somebody else (流转进度), as part of the visit. */
export type ReferralErrand =
  | { readonly kind: 'ask-referral'; readonly number: TicketNumber; readonly tail: string }
  | {
      readonly kind: 'verify-referral';
      readonly number: TicketNumber;
      readonly tail: string;
      readonly satisfied: boolean;
    };

export type ReferralTap = { tap: 'verify-referral'; satisfied: boolean };

/** Numbers of such matters have a letter of their own; with their four digits they are looked up elsewhere. */
export const isReferralNumber = (number: string): boolean => number.startsWith(REFERRAL_LETTER);

/** What is asked of the station when the citizen says whether it is settled; undefined: it is not theirs to say now. */
export const verifying = (
  told: ReferralTold | null,
  question: { readonly number: string; readonly tail: string },
  satisfied: boolean,
): ReferralErrand | undefined =>
  told?.mayVerify === true
    ? { kind: 'verify-referral', number: question.number as TicketNumber, tail: question.tail, satisfied }
    : undefined;
