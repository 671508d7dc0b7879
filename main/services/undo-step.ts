import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Undoable } from '../../shared/domain/ticket.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { ticketStepUndone } from '../../shared/facts/ticket-life.ts';
import { atCounter, UNDO_MS } from '../../shared/rules/ticket-states.ts';
import type { ReadDb } from '../store/database.ts';
import { counterOfStaff } from '../store/counters.ts';
import { type LastTap, lastTapOf } from '../store/own-day.ts';
import { ticketAtStaff } from '../store/tickets.ts';
import type { Core } from './core.ts';

/**
 * The tap that could still be taken back: the last one of this member of staff, for a short time, as long as nobody
 * has acted on the ticket since and the counter it would come back to is still theirs, open and free.
 */
export function undoableTap(db: ReadDb, staffId: string, now: Millis): LastTap | undefined {
  const tap = lastTapOf(db, staffId);
  if (tap === undefined || now - tap.at > UNDO_MS) return undefined;
  if (!atCounter(tap.stateBefore)) return tap;
  const here = ticketAtStaff(db, staffId);
  const counter = counterOfStaff(db, staffId);
  const free = here === undefined || here.ticketId === tap.ticketId;
  return free && counter?.counterId === tap.counterId && !counter.paused ? tap : undefined;
}

/** Takes a slipped tap back. A dispute that a call gave to its mediator stays theirs: they have seen whose it is. */
export function undoStep(
  core: Core,
  staffId: string,
  seen: { readonly ticketId: string; readonly step: Undoable },
): Answer<{ ticketId: string }, 'nothing-to-undo'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, at, append }) => {
    const tap = undoableTap(tx, staffId, at);
    if (tap?.ticketId !== seen.ticketId || tap.step !== seen.step) return refused('nothing-to-undo');
    const { ticketId, counterId, step } = tap;
    append(ticketStepUndone.of(ticketId, { ticketId, counterId, staffId, step }));
    return granted({ ticketId });
  });
}
