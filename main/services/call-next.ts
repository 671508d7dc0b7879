import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { disputeAssigned } from '../../shared/facts/dispute.ts';
import { ticketCalled } from '../../shared/facts/ticket.ts';
import { nextInLine } from '../../shared/rules/queue-order.ts';
import { nextDispute } from '../../shared/rules/next-dispute.ts';
import { counterOfStaff } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { mediatorOf } from '../store/mediators.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import { assignToSeated, waitingDisputes } from './assign-line.ts';
import { callerAt, lineFor, type SeatedCaller } from './caller-at-counter.ts';
import { lineNow, type NowTicket } from './callers-now.ts';
import type { Core } from './core.ts';
import { type Situation, situationNow } from './matching-situation.ts';

/**
 * Calls the next one this counter may call (叫号). Choosing and calling are one transaction, so two
 * desks that press together get two different people. Of the disputes nobody has yet, a mediator gets the
 * one the assignment gives them; it is theirs from the call on.
 */
export function callNext(
  core: Core,
  staffId: string,
): Answer<{ ticketId: string }, 'no-counter' | 'nobody-waiting' | 'finish-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const counter = counterOfStaff(tx, staffId);
    if (counter === undefined) return refused('no-counter');
    if (ticketAtStaff(tx, staffId) !== undefined) return refused('finish-first');
    const situation = situationNow(core);
    const caller = callerAt(tx, staffId, counter);
    const line = lineFor(lineNow(core, situation), caller);
    const first = nextInLine(line, caller);
    if (first === undefined) return refused('nobody-waiting');
    const { ticket, score } = suitsBetter(core, situation, line, first, caller);
    append(ticketCalled.of(ticket.ticketId, { ticketId: ticket.ticketId, counterId: counter.counterId, staffId }));
    const dispute = ticket.disputeId === null ? undefined : disputeOf(tx, ticket.disputeId);
    if (dispute !== undefined && dispute.mediatorId === null && mediatorOf(tx, staffId) !== undefined) {
      const { disputeId } = dispute;
      append(disputeAssigned.of(disputeId, { disputeId, mediatorId: staffId, choice: 'first-free', score }));
    }
    return granted({ ticketId: ticket.ticketId });
  });
}

/**
 * Whose turn it is stays as the line has it; only which of the waiting disputes takes that turn is the
 * assignment's to say. A dispute nobody could be found for is called in its turn.
 */
function suitsBetter(
  core: Core,
  situation: Situation,
  line: readonly NowTicket[],
  first: NowTicket,
  { staffId, serves }: SeatedCaller,
): { readonly ticket: NowTicket; readonly score: number | null } {
  const waiting = waitingDisputes(core, line);
  const scoreOf = (disputeId: string | null) =>
    waiting.find((one) => one.disputeId === disputeId)?.options.find(({ mediatorId }) => mediatorId === staffId)
      ?.score ?? null;
  if (scoreOf(first.disputeId) === null) return { ticket: first, score: null };
  const given = nextDispute(staffId, waiting, assignToSeated(core, waiting, situation));
  const ticket = line.find(({ disputeId, serviceId }) => disputeId === given && serves.includes(serviceId)) ?? first;
  return { ticket, score: scoreOf(ticket.disputeId) };
}
