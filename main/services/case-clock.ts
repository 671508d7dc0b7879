import { dayOf } from '../../shared/domain/station-day.ts';
import { refusalOfMove } from '../../shared/rules/move-guards.ts';
import { disputesAt, instalmentsOf } from '../store/dispute-rows.ts';
import { MOVE_FACTS } from '../store/move-facts.ts';
import { caseView } from './case-view.ts';
import type { Core } from './core.ts';
import { recordPassedLimits } from './record-passed-limits.ts';
import { recordPassedReferralLimits } from './referral-clock.ts';
import { eraseServedQuestions } from './question-of-ticket.ts';
import { eraseStaleReminders } from './reminders.ts';

/** The station's own work, every hour: what went by is put on record, reminders and questions nobody needs are erased, cases that are due move. */
export function runCaseClock(core: Core): number {
  recordPassedLimits(core);
  recordPassedReferralLimits(core);
  eraseStaleReminders(core);
  eraseServedQuestions(core);
  return moveDueCases(core);
}

/**
 * What a case does by itself when its day comes (到期自动流转): an agreement that took effect is performed, an
 * instalment that is overdue is a breach, a breach that was paid is none. Run it as often as you like: a case
 * that was moved already is passed over, so every limit fires once. Returns how many cases moved.
 */
export function moveDueCases(core: Core): number {
  return core.ledger.write('system', ({ tx, at, append }) => {
    const today = dayOf(at);
    let moved = 0;
    // In this order: an agreement that took effect long ago may be overdue in the same run.
    for (const move of ['perform', 'cure', 'breach'] as const) {
      for (const dispute of disputesAt(tx, FROM[move])) {
        const view = caseView(core, tx, dispute);
        if (refusalOfMove(move, 'system', view, [], today) !== undefined) continue;
        const { disputeId } = dispute;
        if (move === 'breach') {
          const overdue = instalmentsOf(tx, disputeId).find(({ dueOn, paidOn }) => paidOn === null && dueOn < today);
          if (overdue === undefined) throw new Error(`dispute ${disputeId}: in breach of nothing`);
          append(MOVE_FACTS.breach.of(disputeId, { disputeId, ticks: [], instalment: overdue.number }));
        } else {
          append(MOVE_FACTS[move].of(disputeId, { disputeId, ticks: [] }));
        }
        moved += 1;
      }
    }
    return moved;
  });
}

const FROM = { perform: ['agreed'], cure: ['breached'], breach: ['performing'] } as const;
