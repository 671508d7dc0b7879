import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketAnnounced } from '../../shared/facts/ticket.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { callNumbered } from '../store/calls.ts';
import type { Core } from './core.ts';

/**
 * Notes that a board announced a call to the end. The first board that says so counts, and only for a call of today:
 * whatever a board sends, the ledger gains at most one fact for each call.
 */
export function noteAnnounced(core: Core, terminal: string, callId: number): Answer<{ done: true }, 'not-found'> {
  return core.ledger.write('board', ({ tx, append }) => {
    const call = callNumbered(tx, callId);
    if (call === undefined || call.at < startOf(dayOf(core.clock()))) return refused('not-found');
    if (call.announced === 0)
      append(ticketAnnounced.of(call.ticketId, { ticketId: call.ticketId, callId, terminal: terminal.slice(0, 60) }));
    return granted({ done: true as const });
  });
}
