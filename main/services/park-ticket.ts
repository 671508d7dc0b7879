import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ParkReason } from '../../shared/domain/ticket.ts';
import { ticketFetched, ticketParked } from '../../shared/facts/ticket-life.ts';
import { mayMoveTicket } from '../../shared/rules/ticket-states.ts';
import { ticketOf } from '../store/tickets.ts';
import { readyToCall } from './call-next.ts';
import type { Core } from './core.ts';
import { heldTicket } from './move-ticket.ts';

/** Lets the one at the counter step aside for a while (暂离); the counter calls others meanwhile. */
export function parkTicket(
  core: Core,
  staffId: string,
  ticketId: string,
  reason: ParkReason,
): Answer<{ ticketId: string }, 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const held = heldTicket(tx, staffId, ticketId, 'park');
    if (!held.ok) return held;
    append(ticketParked.of(ticketId, { ...held.value, reason }));
    return granted({ ticketId });
  });
}

/** Calls somebody back from aside: whoever let them step aside, or a counter for the same service. */
export function fetchTicket(
  core: Core,
  staffId: string,
  ticketId: string,
): Answer<{ ticketId: string }, 'no-counter' | 'on-break' | 'finish-first' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, (writing) => {
    const ready = readyToCall(writing, staffId);
    if (!ready.ok) return ready;
    const { counterId, serves } = ready.value;
    const ticket = ticketOf(writing.tx, ticketId);
    if (ticket === undefined || !mayMoveTicket(ticket.state, 'fetch')) return refused('wrong-state');
    if (!mayFetch(ticket, staffId, serves)) return refused('not-yours');
    writing.append(ticketFetched.of(ticketId, { ticketId, counterId, staffId }));
    return granted({ ticketId });
  });
}

/** A dispute stays with who heard it: the file would be somebody else's. */
export const mayFetch = (
  ticket: { readonly staffId: string | null; readonly serviceId: string; readonly disputeId: string | null },
  staffId: string,
  serves: readonly string[],
): boolean => ticket.staffId === staffId || (ticket.disputeId === null && serves.includes(ticket.serviceId));
