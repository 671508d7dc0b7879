import { z } from 'zod';
import { checkAnswers, checkOutcome, checkPlace, endorsement } from '../domain/endorsement.ts';
import { language } from '../domain/language.ts';
import { mobilePhone } from '../domain/phone.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);
const reminderId = z.uuid();

/** What the questions before a number came to (取号前自查), in codes: nothing of who asked. */
export const ticketPrescreened = factType('ticket.prescreened.v1', {
  data: z.object({
    ticketId: z.uuid(),
    endorsement,
    answers: checkAnswers,
    /** Row of resources/endorsement/decisions.tsv, as it stood then. */
    rule: code,
    outcome: checkOutcome,
    place: checkPlace.nullable(),
    /** What the citizen was told to bring. */
    papers: z.array(code).max(20),
  }),
});

/**
 * Somebody wants to be reminded before the yearly endorsement of their residence permit is due (签注到期提醒).
 * Phone and, if they gave it, identity number are sealed under a key of this reminder's own.
 */
export const reminderAsked = factType('reminder.asked.v1', {
  data: z.object({
    reminderId,
    personId: z.uuid(),
    /** Idempotency key of the visit that asked. */
    requestId: z.uuid(),
    dueDay: stationDay,
    language,
    noticeVersion: z.string().max(20),
  }),
  personal: { self: z.object({ phone: mobilePhone, idNumber: z.string().max(18).nullable() }) },
});

/** A member of staff called. Once they were reached the purpose is fulfilled, and the key is destroyed (个人信息保护法 47). */
export const reminderMade = factType('reminder.made.v1', { data: z.object({ reminderId, reached: z.boolean() }) });
