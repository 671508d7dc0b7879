import { z } from 'zod';
import { dialectId, mandarinLevel, proficiency } from '../domain/dialect.ts';
import { freeText } from '../domain/free-text.ts';
import { mobilePhone } from '../domain/phone.ts';
import { factType } from './fact-type.ts';

const interpreterId = z.uuid();

/** Somebody of the alliance who interprets for this station; listed again, the newest entry wins. */
export const interpreterListed = factType('interpreter.listed.v1', {
  data: z.object({
    interpreterId,
    languages: z
      .array(z.object({ id: dialectId, level: proficiency }))
      .min(1)
      .max(6),
    mandarin: mandarinLevel,
  }),
  personal: { self: z.object({ name: freeText(40).pipe(z.string().min(1)), phone: mobilePhone }) },
});
export const interpreterUnlisted = factType('interpreter.unlisted.v1', { data: z.object({ interpreterId }) });
