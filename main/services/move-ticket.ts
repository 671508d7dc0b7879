import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketFinished, ticketMarkedNoShow, ticketRecalled, ticketServingStarted } from '../../shared/facts/ticket.ts';
import { mayMoveTicket, type TicketMove } from '../../shared/rules/ticket-states.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';

/** What each move at the desk records. */
const RECORDS = {
  recall: ticketRecalled,
  start: ticketServingStarted,
  finish: ticketFinished,
  'no-show': ticketMarkedNoShow,
} as const satisfies Record<Exclude<TicketMove, 'call'>, unknown>;

/** Recalls, starts, finishes or marks as no-show the ticket that this member of staff called. */
export function moveTicket(
  core: Core,
  staffId: string,
  ticketId: string,
  move: keyof typeof RECORDS,
): Answer<{ ticketId: string }, 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const ticket = ticketOf(tx, ticketId);
    if (ticket === undefined || ticket.counterId === null || ticket.staffId !== staffId) return refused('not-yours');
    if (!mayMoveTicket(ticket.state, move)) return refused('wrong-state');
    append(RECORDS[move].of(ticketId, { ticketId, counterId: ticket.counterId, staffId }));
    return granted({ ticketId });
  });
}
