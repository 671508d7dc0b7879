import type { ReferralLine } from '../../shared/contract/desk/referrals.ts';
import { referralOrder, referralStanding, runningLimit } from '../../shared/rules/referral-limits.ts';
import { passedReferralLimits, type ReferralRow } from '../store/referrals.ts';
import type { Core } from './core.ts';

/** A referral as lists show it: where it stands to its limits, and whether the district has it. */
export function referralLineOf(core: Core, referral: ReferralRow): ReferralLine {
  const limits = core.referralLimits();
  return {
    referralId: referral.referralId,
    number: referral.number,
    class: referral.class,
    urgency: referral.urgency,
    platform: referral.platform,
    department: referral.department,
    origin: referral.origin,
    state: referral.state,
    standing: referralStanding(referral, core.clock(), limits, core.calendar),
    running: runningLimit(referral, limits, core.calendar) ?? null,
    delivered: referral.sentSeq === null ? null : referral.sentSeq <= core.sentThrough(),
    draftedAt: referral.draftedAt,
    sentAt: referral.sentAt,
    passed: passedReferralLimits(core.db, referral.referralId),
    erased: referral.erased,
  };
}

export const inReferralOrder = (lines: readonly ReferralLine[]): ReferralLine[] => lines.toSorted(referralOrder);
