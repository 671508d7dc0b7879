import { z } from 'zod';
import { category } from '../domain/dispute.ts';
import { freeText } from '../domain/free-text.ts';
import { leadCloseReason, leadReporter, urgency } from '../domain/lead.ts';
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
