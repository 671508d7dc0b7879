import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { CarePriority, Priority } from '../../shared/domain/ticket.ts';
import { ticketPrioritised } from '../../shared/facts/ticket-life.ts';
import type { Writing } from '../ledger/ledger.ts';
import { ticketOf, ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { describeTicket } from './take-ticket.ts';

/** Who has just taken a number says that they need care (需要照顾); by the visit that took it, so nobody else can. */
export function askForCare(
  core: Core,
  requestId: string,
  priority: CarePriority | null,
): Answer<IssuedTicket, 'not-found' | 'wrong-state'> {
  return core.ledger.write('kiosk', (writing) => {
    const ticket = ticketOfRequest(writing.tx, requestId);
    if (ticket === undefined) return refused('not-found');
    if (!give(writing, ticket, priority)) return refused('wrong-state');
    return granted(describeTicket(core, ticketOfRequest(writing.tx, requestId) as TicketRow));
  });
}

/** Staff let somebody in earlier, or no longer. */
export function givePriority(
  core: Core,
  staffId: string,
  ticketId: string,
  priority: Priority | null,
): Answer<{ ticketId: string }, 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, (writing) => {
    const ticket = ticketOf(writing.tx, ticketId);
    return ticket !== undefined && give(writing, ticket, priority) ? granted({ ticketId }) : refused('wrong-state');
  });
}

function give({ append }: Writing, ticket: TicketRow, priority: Priority | null): boolean {
  if (ticket.state !== 'waiting') return false;
  const { ticketId } = ticket;
  if (ticket.priority !== priority) append(ticketPrioritised.of(ticketId, { ticketId, priority }));
  return true;
}
