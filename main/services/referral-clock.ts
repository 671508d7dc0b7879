import { referralLimitPassed } from '../../shared/facts/referral.ts';
import { runningLimit } from '../../shared/rules/referral-limits.ts';
import { isReferralLimitOnRecord, referralsElsewhere } from '../store/referrals.ts';
import type { Core } from './core.ts';

/** Puts on record each limit of the other side that went by (超时), once for each time it was sent. */
export function recordPassedReferralLimits(core: Core): number {
  const now = core.clock();
  const late = referralsElsewhere(core.db).filter((one) => {
    const running = runningLimit(one, core.referralLimits(), core.calendar);
    return (
      running !== undefined &&
      now > running.dueAt &&
      !isReferralLimitOnRecord(core.db, one.referralId, running.limit, one.attempt)
    );
  });
  if (late.length === 0) return 0;
  return core.ledger.write('system', ({ append }) => {
    for (const one of late) {
      const running = runningLimit(one, core.referralLimits(), core.calendar);
      if (running === undefined) throw new Error(`referral ${one.referralId}: no limit runs any more`);
      const { referralId, attempt } = one;
      append(referralLimitPassed.of(referralId, { referralId, attempt, limit: running.limit }));
    }
    return late.length;
  });
}
