import { z } from 'zod';
import { checkAnswers, checkFact, checkOutcome, checkRule, endorsement } from '../../domain/endorsement.ts';
import { bilingual, language } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { ticketState } from '../../domain/ticket.ts';
import { nothing, procedure } from '../procedure.ts';

/** Someone waiting: never a name before the call. */
export const waitingTicket = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceName: bilingual,
  issuedAt: millis,
  /** The ticket was meant for me (a dispute that names me). */
  forMe: z.boolean(),
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
  prescreen: prescreen.nullable(),
});
export type CurrentTicket = z.infer<typeof currentTicket>;

export const lineView = z.object({
  now: millis,
  waiting: z.array(waitingTicket),
  current: currentTicket.nullable(),
  today: z.object({ finished: z.int().nonnegative(), noShow: z.int().nonnegative() }),
});
export type LineView = z.infer<typeof lineView>;

const mine = z.object({ ticketId: z.uuid() });
const after = z.object({ current: currentTicket.nullable() });

export const deskTicketsContract = {
  line: procedure(nothing, lineView, ['signed-out']),
  callNext: procedure(nothing, after, ['signed-out', 'no-counter', 'nobody-waiting', 'finish-first', 'storage-full']),
  recall: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
  startServing: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
  finish: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
  markNoShow: procedure(mine, after, ['signed-out', 'not-yours', 'wrong-state', 'storage-full']),
};
