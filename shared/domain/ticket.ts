import { z } from 'zod';

/** Life of a queue ticket (排队号). The table of moves is shared/rules/ticket-states.ts. */
export const TICKET_STATES = [
  'waiting',
  'called',
  'serving',
  'parked',
  'finished',
  'no-show',
  'cancelled',
  'lapsed',
] as const;
export const ticketState = z.enum(TICKET_STATES);
export type TicketState = z.infer<typeof ticketState>;

/** Who is let in earlier (优先). What each is worth in minutes is shared/rules/queue-order.ts. */
export const PRIORITIES = ['elderly', 'disabled', 'pregnant', 'with-infant', 'serviceman', 'emergency'] as const;
export const priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof priority>;

/** What a citizen may say of themselves at the kiosk; an emergency is for a person to see. */
export const carePriority = priority.exclude(['emergency']);
export type CarePriority = z.infer<typeof carePriority>;

/** Why somebody at the counter steps aside for a while (暂离). */
export const PARK_REASONS = ['fetches-paper', 'fills-in-form', 'waits-for-somebody', 'needs-rest'] as const;
export const parkReason = z.enum(PARK_REASONS);
export type ParkReason = z.infer<typeof parkReason>;

/** Why somebody goes on elsewhere (转办). A list and no free text: a note would soon name a person. */
export const TRANSFER_REASONS = [
  'wrong-service',
  'next-step-there',
  'their-matter',
  'speaks-their-language',
  'counter-closes',
] as const;
export const transferReason = z.enum(TRANSFER_REASONS);
export type TransferReason = z.infer<typeof transferReason>;

/** Why a number is called before its turn (点号). */
export const CHOICE_REASONS = ['comes-back', 'needs-help', 'nearly-done', 'named-is-away', 'safety'] as const;
export const choiceReason = z.enum(CHOICE_REASONS);
export type ChoiceReason = z.infer<typeof choiceReason>;

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

/** What a slipped tap at the desk can be, and so be taken back. A call that was heard again is not unsaid. */
export const UNDOABLE = ['call', 'start', 'finish', 'no-show', 'park', 'fetch', 'transfer'] as const;
export const undoable = z.enum(UNDOABLE);
export type Undoable = z.infer<typeof undoable>;
