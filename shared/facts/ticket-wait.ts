import { z } from 'zod';
import { factType } from './fact-type.ts';

/** How long somebody was told they would wait, as they took their number; minutes. Not stated when nobody could say. */
export const ticketWaitTold = factType('ticket.wait-told.v1', {
  data: z.object({ ticketId: z.uuid(), low: z.int().nonnegative(), high: z.int().nonnegative() }),
});
