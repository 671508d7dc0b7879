import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { formatNumber } from '../../shared/domain/ticket.ts';
import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { ticketIssued, ticketIssuedAtDesk } from '../../shared/facts/ticket.ts';
import type { Writing } from '../ledger/ledger.ts';
import { type ServiceRow, serviceOf } from '../store/services.ts';
import { freeNumber } from '../store/ticket-numbers.ts';
import { ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { lineOn, peopleAhead, waitOf } from './line.ts';
import { requestFirstPrint } from './request-print.ts';
import { closedService } from './service-openness.ts';
import { serviceNameOf } from './service-of-ticket.ts';
import { tellWait } from './tell-wait.ts';
import { turnDay } from './turn-day.ts';

export interface TicketWish {
  readonly serviceId: string;
  readonly requestId: string;
  readonly language: Language;
}

/** Gives a number in a plain line (取号). The same `requestId` gets the same ticket, however often it asks. */
export function takeTicket(
  core: Core,
  wish: TicketWish,
): Answer<IssuedTicket, 'unknown-service' | 'service-closed' | 'line-full'> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, wish.requestId);
    if (before !== undefined) return granted(describeTicket(core, before));
    const open = openService(core, writing, wish.serviceId);
    if (!open.ok) return open;
    const ticketId = issueTicket(core, writing, open.value, { ...wish, disputeId: null });
    if (ticketId === undefined) return refused('line-full');
    tellWait(core, writing, ticketId);
    return granted(describeTicket(core, ticketOfRequest(writing.tx, wish.requestId) as TicketRow));
  });
}

/** The plain line that is asked for, if it gives numbers now. */
export function openService(
  core: Core,
  writing: Writing,
  serviceId: string,
): Answer<ServiceRow, 'unknown-service' | 'service-closed' | 'line-full'> {
  // What was carried over into the day has its number there before it is asked which are left.
  turnDay(writing);
  const service = serviceOf(writing.tx, serviceId);
  // A mediation ticket is given at the end of the intake, never alone.
  if (service === undefined || service.kind !== 'walk-in' || service.state === 'withdrawn')
    return refused('unknown-service');
  const closed = closedService(core, service);
  if (closed !== null) return refused(closed.why === 'all-given' ? 'line-full' : 'service-closed');
  return granted(service);
}

interface Issue {
  readonly requestId: string;
  readonly language: Language;
  readonly disputeId: string | null;
}

/**
 * Appends the ticket with the day's next number, and that it is to be printed where there is a printer: the one
 * place from which a kiosk's ticket goes to paper. Undefined when the day's numbers are used up. Hours and contingent
 * are asked before somebody begins: whoever has told their whole matter is not sent away at the last screen.
 */
export function issueTicket(core: Core, writing: Writing, service: ServiceRow, issue: Issue): string | undefined {
  const ticket = numbered(core, writing, service, issue);
  if (ticket === undefined) return undefined;
  writing.append(ticketIssued.of(ticket.ticketId, ticket));
  if (core.printsTickets()) requestFirstPrint(core, writing, ticket.ticketId);
  return ticket.ticketId;
}

/** The same for a dispute taken down at the desk: a number to ask by, never in the line. */
export function issueTicketAtDesk(
  core: Core,
  writing: Writing,
  service: ServiceRow,
  issue: Issue & { readonly disputeId: string },
): string | undefined {
  const ticket = numbered(core, writing, service, issue);
  if (ticket !== undefined)
    writing.append(ticketIssuedAtDesk.of(ticket.ticketId, { ...ticket, disputeId: issue.disputeId }));
  return ticket?.ticketId;
}

function numbered(core: Core, writing: Writing, service: ServiceRow, { requestId, language, disputeId }: Issue) {
  const { tx, at } = writing;
  // Whoever comes first on a new day: what was carried over must have its number before a new one is given.
  turnDay(writing);
  const day = dayOf(at);
  const running = freeNumber(tx, day, service);
  if (running === undefined) return undefined;
  const { serviceId, prefix } = service;
  const number = formatNumber(prefix, running);
  return { ticketId: core.newId(), serviceId, number, day, running, language, requestId, disputeId };
}

/** What the screen shows of a ticket that was just given. */
export function describeTicket(core: Core, ticket: TicketRow): IssuedTicket {
  const line = lineOn(core.db, ticket.lineDay);
  return {
    ticketId: ticket.ticketId,
    number: ticket.number,
    serviceName: serviceNameOf(core.db, ticket),
    ahead: peopleAhead(core, line, ticket.ticketId),
    wait: waitOf(core, line, ticket.ticketId),
  };
}
