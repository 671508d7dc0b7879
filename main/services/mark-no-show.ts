import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketMarkedNoShow } from '../../shared/facts/ticket.ts';
import { mayMarkNoShow, noShowStanding } from '../../shared/rules/no-show.ts';
import { callsInARow } from '../store/calls.ts';
import type { Core } from './core.ts';
import { heldTicket } from './move-ticket.ts';

/** Passes a number by that was called often enough and did not come (过号). It is not called again by itself. */
export function markNoShow(
  core: Core,
  staffId: string,
  ticketId: string,
): Answer<{ ticketId: string }, 'not-yours' | 'wrong-state' | 'call-again-first'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, at, append }) => {
    const held = heldTicket(tx, staffId, ticketId, 'no-show');
    if (!held.ok) return held;
    if (!mayMarkNoShow(noShowStanding(callsInARow(tx, ticketId)), at)) return refused('call-again-first');
    append(ticketMarkedNoShow.of(ticketId, held.value));
    return granted({ ticketId });
  });
}
