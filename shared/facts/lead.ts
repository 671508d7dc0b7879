import { z } from 'zod';
import { category } from '../domain/dispute.ts';
import { freeText } from '../domain/free-text.ts';
import { alarmNumber, leadCloseReason, leadReporter, leadResult, leadReturnReason, urgency } from '../domain/lead.ts';
import { millis } from '../domain/millis.ts';
import { factType } from './fact-type.ts';

const leadId = z.uuid();

/** A quarrel somebody noticed (排查线索). Place and words are sealed under a key of the lead's own. */
export const leadReported = factType('lead.reported.v1', {
  data: z.object({
    leadId,
    /** Whose key seals it: nobody known by name yet, so a person of its own. */
    aboutId: z.uuid(),
    reporter: leadReporter,
    category,
    urgency,
    people: z.int().min(1).max(1_000),
    /** An alarm (报警) was raised about it before. */
    alarmed: z.boolean(),
  }),
  personal: { about: z.object({ place: freeText(100), words: freeText(500) }) },
});
export const leadClosed = factType('lead.closed.v1', { data: z.object({ leadId, reason: leadCloseReason }) });

/** The lead became a dispute. */
export const leadRegistered = factType('lead.registered.v1', { data: z.object({ leadId, disputeId: z.uuid() }) });

/**
 * A quarrel that 110 handed over to this station (110 移交). Its words are sealed under a key that whoever handed it
 * over made for it, and that came in a letter to this station alone, beside the fact: never in the ledger.
 */
export const leadHandedOver = factType('lead.handed-over.v1', {
  data: z.object({
    leadId,
    aboutId: z.uuid(),
    alarmNumber,
    category,
    urgency,
    people: z.int().min(1).max(1_000),
    /** County, town or community, GB/T 2260 and 10114: six, nine or twelve digits. */
    division: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
    /** When 110 had the alarm. */
    alarmedAt: millis,
  }),
  personal: {
    about: z.object({ place: freeText(100), words: freeText(500), parties: freeText(200), phone: freeText(30) }),
  },
  statedBy: 'centre',
});

/** The station has it: from now on its clock runs. Each step goes to 110 at once. */
export const leadReceived = factType('lead.received.v1', { data: z.object({ leadId }), urgent: true });
/** Somebody of the station takes it on (接单). */
export const leadAccepted = factType('lead.accepted.v1', { data: z.object({ leadId }), urgent: true });
/** They are there (到场). */
export const leadArrived = factType('lead.arrived.v1', { data: z.object({ leadId }), urgent: true });
/** It is given back to 110 (退回). */
export const leadReturned = factType('lead.returned.v1', {
  data: z.object({ leadId, reason: leadReturnReason }),
  urgent: true,
});
/** What came of it, for 110 (反馈). */
export const leadAnswered = factType('lead.answered.v1', {
  data: z.object({ leadId, result: leadResult }),
  urgent: true,
});
