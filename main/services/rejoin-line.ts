import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { ticketRejoined } from '../../shared/facts/ticket-life.ts';
import { placeAfterMiss } from '../../shared/rules/queue-order.ts';
import { mayMoveTicket } from '../../shared/rules/ticket-states.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { ReadDb } from '../store/database.ts';
import { ticketOf, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { lineOn } from './line.ts';

/** Only on the day whose line it stood in. */
export const mayRejoin = (ticket: TicketRow, now: Millis): boolean =>
  mayMoveTicket(ticket.state, 'rejoin') && ticket.lineDay === dayOf(now);

/** Puts a number that was passed by, or given up by mistake, back in line at the desk. */
export function rejoinAtDesk(
  core: Core,
  staffId: string,
  ticketId: string,
): Answer<{ ticketId: string }, 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, (writing) => {
    const ticket = ticketOf(writing.tx, ticketId);
    return ticket !== undefined && rejoin(writing, ticket) ? granted({ ticketId }) : refused('wrong-state');
  });
}

/** Whether it is in line again now. */
export function rejoin({ tx, at, append }: Writing, ticket: TicketRow): boolean {
  if (!mayRejoin(ticket, at)) return false;
  const { ticketId } = ticket;
  append(ticketRejoined.of(ticketId, { ticketId, lineAt: placeOf(tx, ticket, at) }));
  return true;
}

/**
 * Behind the next few, once it was passed by. Who gave their number up keeps their place: a number is on the board
 * for all to read, and somebody else's tap must cost nobody their turn.
 */
const placeOf = (db: ReadDb, { state, lineAt, lineDay, serviceId, priority }: TicketRow, now: Millis): Millis =>
  state === 'cancelled'
    ? lineAt
    : placeAfterMiss(
        lineOn(db, lineDay).filter((one) => one.serviceId === serviceId),
        priority,
        now,
      );
