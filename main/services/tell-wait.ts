import { dayOf } from '../../shared/domain/station-day.ts';
import { ticketWaitTold } from '../../shared/facts/ticket-wait.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { Core } from './core.ts';
import { lineOn, waitOf } from './line.ts';

/** Records what the screen is about to say of the wait: the desk sees later who waits longer than that. */
export function tellWait(core: Core, { tx, at, append }: Writing, ticketId: string): void {
  const wait = waitOf(core, lineOn(tx, dayOf(at)), ticketId);
  if (wait !== null) append(ticketWaitTold.of(ticketId, { ticketId, ...wait }));
}
