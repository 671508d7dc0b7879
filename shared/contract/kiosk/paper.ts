import { z } from 'zod';
import { ticketCode } from '../../domain/ticket-code.ts';
import { procedure } from '../procedure.ts';
import { standing } from './tickets.ts';

/** Whether a number is on paper. `none`: this station prints none, and nothing is said. */
export const ticketOnPaper = z.enum(['none', 'printing', 'printed', 'not-printed', 'unsure']);
export type TicketOnPaper = z.infer<typeof ticketOnPaper>;

export const paperContract = {
  of: procedure(z.object({ ticketId: z.uuid() }), ticketOnPaper),
  /** How it stands with the ticket whose code was scanned: what the board says, never the dispute behind it. */
  scan: procedure(z.object({ code: ticketCode }), standing, ['not-found', 'too-many-tries']),
};
