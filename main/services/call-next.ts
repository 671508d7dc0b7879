import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ChoiceReason } from '../../shared/domain/ticket.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { ticketCalled } from '../../shared/facts/ticket.ts';
import { ticketCalledOutOfTurn } from '../../shared/facts/ticket-life.ts';
import { mayCall, mayChoose, nextInLine } from '../../shared/rules/queue-order.ts';
import { nextDispute } from '../../shared/rules/next-dispute.ts';
import type { Writing } from '../ledger/ledger.ts';
import { counterOfStaff } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { mediatorOf } from '../store/mediators.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import { assignToSeated, waitingDisputes } from './assign-line.ts';
import { callerAt, lineFor, type SeatedCaller } from './caller-at-counter.ts';
import { lineNow, type NowTicket } from './callers-now.ts';
import { assignmentOf } from './assign-dispute.ts';
import type { Core } from './core.ts';
import { type Situation, situationNow } from './matching-situation.ts';
import { turnDay } from './turn-day.ts';

type CallRefusal = 'no-counter' | 'on-break' | 'nobody-waiting' | 'finish-first';

/**
 * Calls the next one this counter may call (叫号). Choosing and calling are one transaction, so two
 * desks that press together get two different people. Of the disputes nobody has yet, a mediator gets the
 * one the assignment gives them; it is theirs from the call on.
 */
export function callNext(core: Core, staffId: string): Answer<{ ticketId: string }, CallRefusal> {
  return core.ledger.write(`staff/${staffId}`, (writing) => {
    const ready = readyToCall(writing, staffId);
    if (!ready.ok) return ready;
    const caller = ready.value;
    const situation = situationNow(core);
    const line = lineFor(lineNow(core, situation), caller);
    const first = nextInLine(line, caller);
    if (first === undefined) return refused('nobody-waiting');
    const ticket = suitsBetter(core, situation, line, first, caller);
    const { ticketId } = ticket;
    const assignment = takeUp(core, ticket, staffId);
    writing.append(ticketCalled.of(ticketId, { ticketId, counterId: caller.counterId, staffId }));
    if (assignment !== undefined) writing.append(assignment);
    return granted({ ticketId });
  });
}

/** Calls a number before its turn (点号), with the reason: only one this counter could call when its turn came. */
export function callChosen(
  core: Core,
  staffId: string,
  ticketId: string,
  reason: ChoiceReason,
): Answer<{ ticketId: string }, Exclude<CallRefusal, 'nobody-waiting'> | 'wrong-state' | 'not-yours'> {
  return core.ledger.write(`staff/${staffId}`, (writing) => {
    const ready = readyToCall(writing, staffId);
    if (!ready.ok) return ready;
    const ticket = lineNow(core, situationNow(core)).find((one) => one.ticketId === ticketId);
    if (ticket === undefined) return refused('wrong-state');
    if (!mayChoose(ready.value, ticket)) return refused('not-yours');
    const { counterId } = ready.value;
    const assignment = takeUp(core, ticket, staffId);
    writing.append(ticketCalledOutOfTurn.of(ticketId, { ticketId, counterId, staffId, reason }));
    if (assignment !== undefined) writing.append(assignment);
    return granted({ ticketId });
  });
}

/** Only an open counter with nobody at it calls. */
export function readyToCall(
  writing: Writing,
  staffId: string,
): Answer<SeatedCaller, 'no-counter' | 'on-break' | 'finish-first'> {
  const counter = counterOfStaff(writing.tx, staffId);
  if (counter === undefined) return refused('no-counter');
  if (counter.paused) return refused('on-break');
  if (ticketAtStaff(writing.tx, staffId) !== undefined) return refused('finish-first');
  turnDay(writing);
  return granted(callerAt(writing.tx, staffId, counter));
}

/** A dispute nobody has yet is the mediator's who calls it. Asked before the call is recorded. */
function takeUp(core: Core, { disputeId }: NowTicket, staffId: string): FactDraft | undefined {
  const dispute = disputeId === null ? undefined : disputeOf(core.db, disputeId);
  if (dispute === undefined || dispute.mediatorId !== null || mediatorOf(core.db, staffId) === undefined)
    return undefined;
  return assignmentOf(core, dispute.disputeId, staffId, 'first-free');
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
  caller: SeatedCaller,
): NowTicket {
  const { staffId } = caller;
  const waiting = waitingDisputes(core, line);
  const options = waiting.find((one) => one.disputeId === first.disputeId)?.options ?? [];
  if (!options.some(({ mediatorId }) => mediatorId === staffId)) return first;
  const given = nextDispute(staffId, waiting, assignToSeated(core, waiting, situation));
  return line.find((one) => one.disputeId === given && mayCall(caller, one)) ?? first;
}
