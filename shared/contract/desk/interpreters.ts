import { z } from 'zod';
import { dialectId, mandarinLevel, namedDialect, proficiency } from '../../domain/dialect.ts';
import { freeText } from '../../domain/free-text.ts';
import { mobilePhone } from '../../domain/phone.ts';
import { done, nothing, procedure } from '../procedure.ts';

export const interpreterView = z.object({
  interpreterId: z.uuid(),
  name: z.string(),
  phone: z.string(),
  languages: z.array(namedDialect),
  mandarin: mandarinLevel,
});
export type InterpreterView = z.infer<typeof interpreterView>;

export const interpreterWish = z.object({
  name: freeText(40).pipe(z.string().min(1)),
  phone: mobilePhone,
  languages: z
    .array(z.object({ id: dialectId, level: proficiency }))
    .min(1)
    .max(6),
  mandarin: mandarinLevel,
});

/** Interpreters of the alliance (联盟翻译). Everybody at the desk sees them, the head keeps the list. */
export const interpretersContract = {
  list: procedure(nothing, z.array(interpreterView), ['signed-out']),
  add: procedure(interpreterWish, done, ['signed-out', 'not-allowed', 'unknown-dialect', 'storage-full']),
  remove: procedure(z.object({ interpreterId: z.uuid() }), done, [
    'signed-out',
    'not-allowed',
    'not-found',
    'storage-full',
  ]),
  /** Every language there is, by group, to choose from. */
  languages: procedure(nothing, z.array(z.object({ group: namedDialect, members: z.array(namedDialect) })), [
    'signed-out',
  ]),
};
