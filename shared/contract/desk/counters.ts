import { z } from 'zod';
import { bilingual } from '../../domain/language.ts';
import { counterId } from '../../domain/service.ts';
import { done, nothing, procedure } from '../procedure.ts';

export const counterView = z.object({
  counterId,
  name: bilingual,
  serves: z.array(bilingual),
  /** Name of who sits there. */
  takenBy: z.string().nullable(),
  mine: z.boolean(),
  /** On a break. */
  paused: z.boolean(),
});
export type CounterView = z.infer<typeof counterView>;

export const countersContract = {
  list: procedure(nothing, z.array(counterView), ['signed-out']),
  open: procedure(z.object({ counterId }), done, [
    'signed-out',
    'not-allowed',
    'unknown-counter',
    'counter-taken',
    'finish-first',
    'storage-full',
  ]),
  pause: procedure(nothing, done, ['signed-out', 'no-counter', 'finish-first', 'storage-full']),
  resume: procedure(nothing, done, ['signed-out', 'no-counter', 'storage-full']),
  close: procedure(nothing, done, ['signed-out', 'no-counter', 'finish-first', 'storage-full']),
};
