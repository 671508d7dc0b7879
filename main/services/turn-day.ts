import { HOUR } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { ticketCarriedOver, ticketLapsed } from '../../shared/facts/ticket-life.ts';
import { atCounter, mayMoveTicket } from '../../shared/rules/ticket-states.ts';
import type { Writing } from '../ledger/ledger.ts';
import { carriesOver } from '../store/carry-over.ts';
import { leftFromBefore } from '../store/tickets.ts';
import type { Core } from './core.ts';

/** Whoever stands at a counter over midnight is left there this long; after that they were forgotten. */
const FORGOTTEN = 3 * HOUR;

/**
 * The day turns at the station's midnight: what was left unfinished goes over into the new day with its number and
 * comes first there, or ends, as the head chose. Run it as often as you like. Returns how many tickets it moved.
 */
export function turnDay({ tx, at, append }: Writing): number {
  const day = dayOf(at);
  const carry = carriesOver(tx);
  let moved = 0;
  for (const { ticketId, state, since } of leftFromBefore(tx, day)) {
    if (atCounter(state) && at - since < FORGOTTEN) continue;
    append(
      carry && mayMoveTicket(state, 'carry')
        ? ticketCarriedOver.of(ticketId, { ticketId, day })
        : ticketLapsed.of(ticketId, { ticketId }),
    );
    moved += 1;
  }
  return moved;
}

export const turnDayNow = (core: Core): number => core.ledger.write('system', turnDay);
