import { randomBytes } from 'node:crypto';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { codeOf, TICKET_CODE_LENGTH } from '../../shared/domain/ticket-code.ts';
import { ticketPrintRequested } from '../../shared/facts/ticket-print.ts';
import type { Writing } from '../ledger/ledger.ts';
import { lastPrintOf } from '../store/ticket-prints.ts';
import type { Core } from './core.ts';

/** Asks for a fresh ticket on paper, in the transaction that gives the number. */
export function requestFirstPrint(core: Core, { append }: Writing, ticketId: string): void {
  const code = codeOf(randomBytes(TICKET_CODE_LENGTH));
  append(ticketPrintRequested.of(ticketId, { ticketId, printId: core.newId(), code, cause: 'issued' }));
}

/**
 * Asks once more, at the desk: for a ticket that is not on paper, or of which nobody knows. While a print of it is
 * under way, ten presses ask for nothing more.
 */
export function requestReprint(
  core: Core,
  staffId: string,
  ticketId: string,
): Answer<{ done: true }, 'no-printer' | 'not-found' | 'already-printed'> {
  if (!core.printsTickets()) return refused('no-printer');
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const last = lastPrintOf(tx, ticketId);
    if (last === undefined) return refused('not-found');
    if (last.state === 'printed') return refused('already-printed');
    if (last.state === 'failed' || last.state === 'unsure')
      append(ticketPrintRequested.of(ticketId, { ticketId, printId: core.newId(), code: last.code, cause: 'reprint' }));
    return granted({ done: true as const });
  });
}
