import { z } from 'zod';
import { calculator } from '../../domain/calculator.ts';
import { checkAnswers, checkFact, checkOutcome, checkRule, endorsement } from '../../domain/endorsement.ts';
import { bilingual, language } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { priority, ticketState, undoable } from '../../domain/ticket.ts';
import { nothing, procedure } from '../procedure.ts';

/** Someone waiting: never a name before the call. */
export const waitingTicket = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceName: bilingual,
  issuedAt: millis,
  /** Minutes after which they wait longer than they were told; null: nobody could say. */
  toldMinutes: z.int().nonnegative().nullable(),
  /** The ticket was meant for me (a dispute that names me, or it was sent on to me). */
  forMe: z.boolean(),
  /** My counter calls it when its turn comes; otherwise only as a chosen number. */
  inTurn: z.boolean(),
  /** Let in earlier. Not why: nobody chooses whom to call by what is known of them. */
  priority: z.enum(['care', 'emergency']).nullable(),
  /** For when they had booked; null: came without an appointment. */
  appointmentAt: millis.nullable(),
});
export type WaitingTicket = z.infer<typeof waitingTicket>;

/** What the citizen answered at the kiosk before the number was given, in codes. */
export const prescreen = z.object({
  endorsement,
  outcome: checkOutcome,
  rule: checkRule,
  answers: checkAnswers,
  papers: z.array(checkFact),
});
export type Prescreen = z.infer<typeof prescreen>;

/** What they want to ask, as it was open or typed at the kiosk. */
export const askedQuestion = z.object({
  /** Their own words; null when there are none, or no more. */
  words: z.string().nullable(),
  /** Of the answer they had before them. */
  title: bilingual.nullable(),
  calculator: calculator.nullable(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** The one at my counter. A name is shown from the call on, and only for a dispute. */
export const currentTicket = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceName: bilingual,
  state: ticketState,
  language,
  calls: z.int().positive(),
  calledAt: millis,
  disputeId: z.uuid().nullable(),
  name: z.string().nullable(),
  priority: priority.nullable(),
  appointmentAt: millis.nullable(),
  /** Calls still wanted before it may be passed by, and from when the next one counts or, with none left, it may. */
  noShow: z.object({ callsLeft: z.int().nonnegative(), nextAt: millis }),
  prescreen: prescreen.nullable(),
  question: askedQuestion.nullable(),
});
export type CurrentTicket = z.infer<typeof currentTicket>;

/** Neither in line nor at a counter. */
export const restingTicket = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceName: bilingual,
  state: ticketState,
  since: millis,
});
export type RestingTicket = z.infer<typeof restingTicket>;

export const lineView = z.object({
  now: millis,
  waiting: z.array(waitingTicket),
  current: currentTicket.nullable(),
  /** Aside for a while; those I may call back. */
  aside: z.array(restingTicket),
  /** Passed by or given up today; any of them may come back. */
  missed: z.array(restingTicket),
  /** My last tap, while it can be taken back. */
  undo: z.object({ ticketId: z.uuid(), number: z.string(), step: undoable, until: millis }).nullable(),
  /** My day; averages in ms over the visits I finished. */
  today: z.object({
    finished: z.int().nonnegative(),
    noShow: z.int().nonnegative(),
    waitMs: z.int().nonnegative().nullable(),
    walkMs: z.int().nonnegative().nullable(),
    serveMs: z.int().nonnegative().nullable(),
  }),
});
export type LineView = z.infer<typeof lineView>;

const mine = z.object({ ticketId: z.uuid() });
/** What stands at my counter afterwards. */
export const after = z.object({ current: currentTicket.nullable() });

export const deskTicketsContract = {
  line: procedure(nothing, lineView, ['signed-out']),
  callNext: procedure(nothing, after, [
    'signed-out',
    'no-counter',
    'on-break',
    'nobody-waiting',
    'finish-first',
    'storage-full',
  ]),
  recall: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
  startServing: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
  finish: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
  markNoShow: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'call-again-first', 'storage-full']),
};
