import type { CurrentTicket, LineView } from '../../shared/contract/desk/tickets.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { mayCall } from '../../shared/rules/queue-order.ts';
import { counterOfStaff } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { doneToday, ticketAtStaff } from '../store/tickets.ts';
import { callerAt, lineFor } from './caller-at-counter.ts';
import { lineNow } from './callers-now.ts';
import type { Core } from './core.ts';
import { situationNow } from './matching-situation.ts';
import { applicantOf } from './dispute-people.ts';
import { serviceNameOf } from './service-of-ticket.ts';

/** The line as one member of staff sees it: numbers only, a name from the call on. */
export function showLine(core: Core, staffId: string): LineView {
  const now = core.clock();
  const day = dayOf(now);
  const counter = counterOfStaff(core.db, staffId);
  const caller = counter && callerAt(core.db, staffId, counter);
  const everybody = lineNow(core, situationNow(core));
  const line =
    caller === undefined ? everybody : lineFor(everybody, caller).filter((ticket) => mayCall(caller, ticket));
  return {
    now,
    waiting: line.map((ticket) => ({
      ticketId: ticket.ticketId,
      number: ticket.number,
      serviceName: serviceNameOf(core.db, ticket),
      issuedAt: ticket.issuedAt,
      forMe: ticket.onlyFor?.length === 1 && ticket.onlyFor[0] === staffId,
    })),
    current: currentTicket(core, staffId),
    today: doneToday(core.db, day, staffId),
  };
}

/** The ticket that stands at this member of staff's counter. */
export function currentTicket(core: Core, staffId: string): CurrentTicket | null {
  const ticket = ticketAtStaff(core.db, staffId);
  if (ticket === undefined || ticket.calledAt === null) return null;
  const dispute = ticket.disputeId === null ? undefined : disputeOf(core.db, ticket.disputeId);
  return {
    ticketId: ticket.ticketId,
    number: ticket.number,
    serviceName: serviceNameOf(core.db, ticket),
    state: ticket.state,
    language: ticket.language,
    calls: ticket.calls,
    calledAt: ticket.calledAt,
    disputeId: ticket.disputeId,
    name: dispute === undefined ? null : (applicantOf(core, dispute)?.name ?? null),
  };
}
