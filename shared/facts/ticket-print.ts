import { z } from 'zod';
import { printFault } from '../domain/printer.ts';
import { ticketCode } from '../domain/ticket-code.ts';
import { factType } from './fact-type.ts';

/**
 * A ticket on its way to paper. A print is asked for in the same breath as the ticket, begun before its first byte
 * leaves, and ended once. So at any power cut it is known what may have come out of the printer.
 */
const print = z.object({ ticketId: z.uuid(), printId: z.uuid() });

export const ticketPrintRequested = factType('ticket.print-requested.v1', {
  /** The same code at every print of a ticket. `reprint`: asked for at the desk. */
  data: print.extend({ code: ticketCode, cause: z.enum(['issued', 'reprint']) }),
});
/** The printer is ready; from here on paper may come out. */
export const ticketPrintBegun = factType('ticket.print-begun.v1', { data: print });
export const ticketPrinted = factType('ticket.printed.v1', { data: print });
export const ticketPrintFailed = factType('ticket.print-failed.v1', {
  data: print.extend({ fault: printFault, maybePrinted: z.boolean() }),
});
