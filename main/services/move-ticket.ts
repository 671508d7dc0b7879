import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketFinished, ticketRecalled, ticketServingStarted } from '../../shared/facts/ticket.ts';
import { mayMoveTicket, type TicketMove } from '../../shared/rules/ticket-states.ts';
import type { ReadDb } from '../store/database.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';

/** What each move at the desk records. */
const RECORDS = {
  recall: ticketRecalled,
  start: ticketServingStarted,
  finish: ticketFinished,
} as const satisfies Partial<Record<TicketMove, unknown>>;

/** Recalls, starts or finishes the ticket that this member of staff called. */
export function moveTicket(
  core: Core,
  staffId: string,
  ticketId: string,
  move: keyof typeof RECORDS,
): Answer<{ ticketId: string }, 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const held = heldTicket(tx, staffId, ticketId, move);
    if (!held.ok) return held;
    append(RECORDS[move].of(ticketId, held.value));
    return granted({ ticketId });
  });
}

export interface Held {
  readonly ticketId: string;
  readonly counterId: string;
  readonly staffId: string;
}

/** The ticket this member of staff holds, if it may make that move now. */
export function heldTicket(
  db: ReadDb,
  staffId: string,
  ticketId: string,
  move: TicketMove,
): Answer<Held, 'not-yours' | 'wrong-state'> {
  const ticket = ticketOf(db, ticketId);
  if (ticket === undefined || ticket.counterId === null || ticket.staffId !== staffId) return refused('not-yours');
  if (!mayMoveTicket(ticket.state, move)) return refused('wrong-state');
  return granted({ ticketId, counterId: ticket.counterId, staffId });
}
