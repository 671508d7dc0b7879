import { z } from 'zod';
import { divisionCode, placeName } from '../../domain/division.ts';
import { freeText } from '../../domain/free-text.ts';
import { recusalGround } from '../../domain/recusal.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A recusal in force (回避). What it is about is named where it may be: a party's name is kept nowhere. */
export const recusalView = z.object({
  recusalId: z.uuid(),
  mediatorId: z.uuid(),
  mediatorName: z.string(),
  ground: recusalGround,
  about: z.enum(['dispute', 'place', 'party']),
  /** Number of the dispute, where it is about one. */
  number: z.string().nullable(),
  /** The place, where it is about one. */
  place: placeName.nullable(),
});
export type RecusalView = z.infer<typeof recusalView>;

export const recusalWish = z.object({
  mediatorId: z.uuid(),
  ground: recusalGround,
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('dispute'), disputeId: z.uuid() }),
    z.object({ kind: z.literal('place'), place: divisionCode }),
    z.object({ kind: z.literal('party'), name: freeText(60).pipe(z.string().min(1)) }),
  ]),
});

export const recusalsContract = {
  /** One's own; the head sees all. */
  list: procedure(nothing, z.array(recusalView), ['signed-out']),
  /** A mediator for themselves, the head for anyone. */
  declare: procedure(recusalWish, done, [
    'signed-out',
    'not-allowed',
    'unknown-mediator',
    'unknown-division',
    'not-found',
    'storage-full',
  ]),
  /** The head alone: nobody declares a tie and then quietly takes it back. */
  lift: procedure(z.object({ recusalId: z.uuid() }), done, ['signed-out', 'not-allowed', 'not-found', 'storage-full']),
};
