import { z } from 'zod';
import { bilingual } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { panicEnd } from '../../domain/panic.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A silent alarm of a desk. */
export const panic = z.object({
  alarmId: z.uuid(),
  pressedAt: millis,
  /** Null: that account is gone. */
  pressedBy: z.string().nullable(),
  /** I pressed it: my screen must not show more than a dot. */
  mine: z.boolean(),
  /** Where they sat; null: at no counter. */
  counterName: bilingual.nullable(),
  coming: z.array(z.object({ name: z.string().nullable(), me: z.boolean(), afterMs: z.int().nonnegative() })),
  ended: z.object({ as: panicEnd, by: z.string().nullable(), at: millis }).nullable(),
});
export type Panic = z.infer<typeof panic>;

const one = z.object({ alarmId: z.uuid() });

export const panicContract = {
  /** Pressed again while it is open, it is one alarm. */
  press: procedure(nothing, done, ['signed-out', 'storage-full']),
  /** Those that are not over, and all of today, newest first. */
  list: procedure(nothing, z.array(panic), ['signed-out']),
  /** `wrong-state`: it is over. `not-your-alarm`: who pressed cannot come to their own help. */
  come: procedure(one, done, ['signed-out', 'not-found', 'wrong-state', 'not-your-alarm', 'storage-full']),
  /** By one who went there, or the head; never by the one who pressed: they may be made to. */
  end: procedure(one.extend({ as: panicEnd }), done, [
    'signed-out',
    'not-found',
    'wrong-state',
    'not-your-alarm',
    'go-there-first',
    'storage-full',
  ]),
};
