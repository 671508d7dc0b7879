import type { CurrentTicket, LineView, RestingTicket } from '../../shared/contract/desk/tickets.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { noShowStanding } from '../../shared/rules/no-show.ts';
import { mayCall, mayChoose } from '../../shared/rules/queue-order.ts';
import { longestTold } from '../../shared/rules/wait-words.ts';
import { UNDO_MS } from '../../shared/rules/ticket-states.ts';
import { appointmentOfTicket, appointmentTimes } from '../store/appointments.ts';
import { callsInARow } from '../store/calls.ts';
import { counterOfStaff } from '../store/counters.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { ownDay } from '../store/own-day.ts';
import { prescreenOf } from '../store/prescreens.ts';
import { ticketAtStaff, ticketOf, type TicketRow, ticketsThatAre } from '../store/tickets.ts';
import { toldWaitsInLine } from '../store/told-waits.ts';
import { callerAt, lineFor } from './caller-at-counter.ts';
import { lineNow } from './callers-now.ts';
import type { Core } from './core.ts';
import { situationNow } from './matching-situation.ts';
import { applicantOf } from './dispute-people.ts';
import { askedWith } from './question-of-ticket.ts';
import { mayFetch } from './park-ticket.ts';
import { serviceNameOf } from './service-of-ticket.ts';
import { undoableTap } from './undo-step.ts';

/** The line as one member of staff sees it: numbers only, a name from the call on. */
export function showLine(core: Core, staffId: string): LineView {
  const now = core.clock();
  const day = dayOf(now);
  const counter = counterOfStaff(core.db, staffId);
  const caller = counter && callerAt(core.db, staffId, counter);
  const everybody = lineNow(core, situationNow(core));
  const line =
    caller === undefined ? everybody : lineFor(everybody, caller).filter((ticket) => mayChoose(caller, ticket));
  const tap = undoableTap(core.db, staffId, now);
  const undone = tap && ticketOf(core.db, tap.ticketId);
  const told = toldWaitsInLine(core.db, day);
  const booked = appointmentTimes(core.db, day);
  return {
    now,
    waiting: line.map((ticket) => ({
      ticketId: ticket.ticketId,
      number: ticket.number,
      serviceName: serviceNameOf(core.db, ticket),
      issuedAt: ticket.issuedAt,
      toldMinutes: longestTold(told.get(ticket.ticketId) ?? null),
      forMe:
        (ticket.onlyFor?.length === 1 && ticket.onlyFor[0] === staffId) ||
        ticket.namedStaff === staffId ||
        (counter !== undefined && ticket.namedCounter === counter.counterId),
      inTurn: caller !== undefined && mayCall(caller, ticket),
      priority: ticket.priority === null ? null : ticket.priority === 'emergency' ? 'emergency' : 'care',
      appointmentAt: booked.get(ticket.ticketId) ?? null,
    })),
    aside: ticketsThatAre(core.db, day, 'parked')
      .filter((ticket) => mayFetch(ticket, staffId, caller?.serves ?? []))
      .map((ticket) => resting(core, ticket)),
    missed: [...ticketsThatAre(core.db, day, 'no-show'), ...ticketsThatAre(core.db, day, 'cancelled')].map((ticket) =>
      resting(core, ticket),
    ),
    undo:
      tap && undone
        ? { ticketId: tap.ticketId, number: undone.number, step: tap.step, until: asMillis(tap.at + UNDO_MS) }
        : null,
    current: currentTicket(core, staffId),
    today: ownDay(core.db, day, staffId),
  };
}

const resting = (core: Core, ticket: TicketRow): RestingTicket => ({
  ticketId: ticket.ticketId,
  number: ticket.number,
  serviceName: serviceNameOf(core.db, ticket),
  state: ticket.state,
  since: ticket.since,
});

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
    noShow: noShowStanding(callsInARow(core.db, ticket.ticketId)),
    priority: ticket.priority,
    appointmentAt: appointmentOfTicket(core.db, ticket.ticketId)?.at ?? null,
    disputeId: ticket.disputeId,
    name: dispute === undefined ? null : (applicantOf(core, dispute)?.name ?? null),
    prescreen: prescreenOf(core.db, ticket.ticketId) ?? null,
    question: askedWith(core, ticket.ticketId),
  };
}
