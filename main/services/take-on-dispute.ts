import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { disputeTakenOn } from '../../shared/facts/dispute-course.ts';
import { mayActOn } from '../../shared/rules/dispute-stages.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { ticketOf } from '../store/tickets.ts';
import { assignmentOf } from './assign-dispute.ts';
import type { Core } from './core.ts';
import { belongsTo } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/**
 * The mediator takes the dispute on (承办). One that nobody has yet is taken by calling its number; once
 * its number was called, by somebody who is no mediator or who handed it back, a suitable mediator takes it here.
 */
export function takeOnDispute(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state'> {
  const mediatorId = session.staffId;
  return core.ledger.write(`staff/${mediatorId}`, ({ tx, append }) => {
    const dispute = disputeOf(tx, disputeId);
    if (dispute === undefined) return refused('not-found');
    const belongs = belongsTo(core, session, dispute);
    if (belongs !== 'mine' && belongs !== 'open') return refused('not-yours');
    if (dispute.takenOn || !mayActOn(dispute.stage, 'take-on')) return refused('wrong-state');
    if (belongs === 'open') {
      if (ticketOf(tx, dispute.ticketId)?.state === 'waiting') return refused('wrong-state');
      append(assignmentOf(core, disputeId, mediatorId, 'first-free'));
    }
    append(disputeTakenOn.of(disputeId, { disputeId, mediatorId }));
    return granted({ done: true as const });
  });
}
