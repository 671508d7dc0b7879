import { z } from 'zod';
import { consultId } from '../domain/consult.ts';
import { freeText } from '../domain/free-text.ts';
import { factType } from './fact-type.ts';

/**
 * What somebody wants to ask the person who calls their number: the answer or calculator of the library that was
 * open, in codes, or their own words. Words may name people: they are sealed under a key of their own, and it is
 * destroyed once the number was served.
 */
export const ticketQuestionAttached = factType('ticket.question-attached.v1', {
  data: z.object({
    ticketId: z.uuid(),
    entryId: consultId.nullable(),
    /** Of shared/domain/calculator.ts as it stood then. */
    calculator: z
      .string()
      .regex(/^[a-z][a-z-]{0,40}$/)
      .nullable(),
    /** Whose key seals the words: nobody known, so a person of its own. Null: there are none. */
    aboutId: z.uuid().nullable(),
  }),
  personal: { question: z.object({ words: freeText(1_000) }) },
});
