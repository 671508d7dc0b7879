import { z } from 'zod';
import { askedReason, consultId, consultTopic } from '../domain/consult.ts';
import { freeText } from '../domain/free-text.ts';
import { language } from '../domain/language.ts';
import { factType } from './fact-type.ts';

/**
 * A question at the kiosk that the library had no answer for, or whose answer did not help. Its words are masked
 * before they come here, and sealed all the same under a key of their own: a mask is not proof.
 */
export const consultAsked = factType('consult.asked.v1', {
  data: z.object({
    askId: z.uuid(),
    /** Whose key seals the words: nobody known, so a person of its own. */
    aboutId: z.uuid(),
    terminal: z.string().max(60),
    language,
    reason: askedReason,
    /** What it may be about; null when nothing was near. */
    nearest: consultTopic.nullable(),
  }),
  personal: { asked: z.object({ words: freeText(300) }) },
});

/** Somebody said whether an answer helped. */
export const consultRated = factType('consult.rated.v1', {
  data: z.object({
    ratingId: z.uuid(),
    entryId: consultId,
    terminal: z.string().max(60),
    language,
    helpful: z.boolean(),
  }),
});
