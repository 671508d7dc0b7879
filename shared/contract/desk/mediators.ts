import { z } from 'zod';
import { placeName } from '../../domain/division.ts';
import { mandarinLevel, namedDialect } from '../../domain/dialect.ts';
import { category } from '../../domain/dispute.ts';
import { sex } from '../../domain/sex.ts';
import { done, nothing, procedure } from '../procedure.ts';

export const mediatorView = z.object({
  mediatorId: z.uuid(),
  name: z.string(),
  home: placeName,
  sex: sex.nullable(),
  dialects: z.array(namedDialect),
  mandarin: mandarinLevel,
  specialities: z.array(category),
  onDuty: z.boolean(),
  inHand: z.int().nonnegative(),
});
export type MediatorView = z.infer<typeof mediatorView>;

export const mediatorsContract = {
  list: procedure(nothing, z.array(mediatorView), ['signed-out']),
  /** A mediator for themselves, the head for anyone. */
  setDuty: procedure(z.object({ mediatorId: z.uuid(), onDuty: z.boolean() }), done, [
    'signed-out',
    'not-allowed',
    'unknown-mediator',
    'storage-full',
  ]),
};
