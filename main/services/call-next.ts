import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { disputeAssigned } from '../../shared/facts/dispute.ts';
import { ticketCalled } from '../../shared/facts/ticket.ts';
import { nextInLine } from '../../shared/rules/queue-order.ts';
import { counterOfStaff } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { mediatorOf } from '../store/mediators.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { lineOn } from './line.ts';

/**
 * Calls the next one this counter may call (叫号). Choosing and calling are one transaction, so two
 * desks that press together get two different people. A dispute nobody has yet goes to the mediator who calls it.
 */
export function callNext(
  core: Core,
  staffId: string,
): Answer<{ ticketId: string }, 'no-counter' | 'nobody-waiting' | 'finish-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, at, append }) => {
    const counter = counterOfStaff(tx, staffId);
    if (counter === undefined) return refused('no-counter');
    if (ticketAtStaff(tx, staffId) !== undefined) return refused('finish-first');
    const next = nextInLine(lineOn(tx, dayOf(at)), { staffId, serves: counter.serves });
    if (next === undefined) return refused('nobody-waiting');
    append(ticketCalled.of(next.ticketId, { ticketId: next.ticketId, counterId: counter.counterId, staffId }));
    const dispute = next.disputeId === null ? undefined : disputeOf(tx, next.disputeId);
    if (dispute !== undefined && dispute.mediatorId === null && mediatorOf(tx, staffId) !== undefined) {
      append(
        disputeAssigned.of(dispute.disputeId, {
          disputeId: dispute.disputeId,
          mediatorId: staffId,
          choice: 'first-free',
          score: null,
        }),
      );
    }
    return granted({ ticketId: next.ticketId });
  });
}
