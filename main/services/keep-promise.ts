import type { z } from 'zod';
import type { PaymentMeans } from '../../shared/domain/promise.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import type { visitInput } from '../../shared/contract/desk/disputes.ts';
import { disputeInstalmentPaid, disputeVisited } from '../../shared/facts/dispute-agreement.ts';
import { instalmentsOf } from '../store/dispute-rows.ts';
import { moveDueCases } from './case-clock.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import { recordPassedLimits } from './record-passed-limits.ts';
import type { Session } from './sessions.ts';

/** An instalment was paid or done (履行登记). Paying the last overdue one heals a breach at once. */
export function payInstalment(
  core: Core,
  session: Session,
  disputeId: string,
  { number, paidOn, means }: { readonly number: number; readonly paidOn: StationDay; readonly means: PaymentMeans },
) {
  recordPassedLimits(core, disputeId);
  const answer = stepDispute(core, session, disputeId, 'pay', (_, { tx, at, append }) => {
    const due = instalmentsOf(tx, disputeId).find((one) => one.number === number);
    if (due === undefined) return 'not-found';
    if (due.paidOn !== null) return 'wrong-state';
    if (paidOn > dayOf(at)) return 'bad-day';
    append(disputeInstalmentPaid.of(disputeId, { disputeId, number, paidOn, means }));
    return undefined;
  });
  if (answer.ok) moveDueCases(core);
  return answer;
}

/** A follow-up visit or call (回访), with what it found. */
export function visitDispute(
  core: Core,
  session: Session,
  disputeId: string,
  { form, result, satisfied, notes }: Omit<z.output<typeof visitInput>, 'disputeId'>,
) {
  recordPassedLimits(core, disputeId);
  return stepDispute(core, session, disputeId, 'visit', ({ applicantId }, { append }) => {
    append(
      disputeVisited.of(
        disputeId,
        { disputeId, staffId: session.staffId, form, result, satisfied },
        { applicant: { person: applicantId, value: { notes } } },
      ),
    );
    return undefined;
  });
}
