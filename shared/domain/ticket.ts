import { z } from 'zod';

/** Life of a queue ticket (排队号). The table of moves is shared/rules/ticket-states.ts. */
export const TICKET_STATES = ['waiting', 'called', 'serving', 'finished', 'no-show'] as const;
export const ticketState = z.enum(TICKET_STATES);
export type TicketState = z.infer<typeof ticketState>;

/** What the citizen sees on the board: service prefix and the day's running number, `A001`. */
export const ticketNumber = z
  .string()
  .max(12)
  .transform((raw) => raw.normalize('NFKC').trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z]\d{3,4}$/));
export type TicketNumber = z.infer<typeof ticketNumber>;

/** Formats the running number; four digits only once a service passes 999 a day. */
export const formatNumber = (prefix: string, running: number): TicketNumber =>
  `${prefix}${String(running).padStart(3, '0')}`;

/** Expected wait as a range of whole minutes; never negative. */
export const waitRange = z.object({ low: z.int().nonnegative(), high: z.int().nonnegative() });
export type WaitRange = z.infer<typeof waitRange>;
