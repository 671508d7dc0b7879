import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketCalled } from '../../shared/facts/ticket.ts';
import { type Caller, nextInLine } from '../../shared/rules/queue-order.ts';
import { nextDispute } from '../../shared/rules/next-dispute.ts';
import { counterOfStaff } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { mediatorOf } from '../store/mediators.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import { assignToSeated, waitingDisputes } from './assign-line.ts';
import { lineNow, type NowTicket } from './callers-now.ts';
import { assignmentOf } from './assign-dispute.ts';
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
    const line = lineNow(core, situation);
    const first = nextInLine(line, { staffId, serves: counter.serves });
    if (first === undefined) return refused('nobody-waiting');
    const { ticketId, disputeId } = suitsBetter(core, situation, line, first, { staffId, serves: counter.serves });
    const dispute = disputeId === null ? undefined : disputeOf(tx, disputeId);
    const becomesTheirs = dispute?.mediatorId === null && mediatorOf(tx, staffId) !== undefined;
    const assignment = becomesTheirs ? assignmentOf(core, dispute.disputeId, staffId, 'first-free') : undefined;
    append(ticketCalled.of(ticketId, { ticketId, counterId: counter.counterId, staffId }));
    if (assignment !== undefined) append(assignment);
    return granted({ ticketId });
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
  { staffId, serves }: Caller,
): NowTicket {
  const waiting = waitingDisputes(core, line);
  const options = waiting.find((one) => one.disputeId === first.disputeId)?.options ?? [];
  if (!options.some(({ mediatorId }) => mediatorId === staffId)) return first;
  const given = nextDispute(staffId, waiting, assignToSeated(core, waiting, situation));
  return line.find(({ disputeId, serviceId }) => disputeId === given && serves.includes(serviceId)) ?? first;
}
