import { z } from 'zod';
import { namedDialect } from './dialect.ts';
import { category } from './dispute.ts';

/** Why this mediator, as a code with what the sentence needs; texts: `reason.<code>`. */
export const matchReason = z.object({
  code: z.enum([
    'same-dialect',
    'close-dialect',
    'putonghua',
    'other-party-too',
    'same-home',
    'not-same-home',
    'wished-female',
    'wished-male',
    'speciality',
    'experienced',
    'free-now',
    'busy',
  ]),
  /** Name of the dialect the reason speaks of. */
  dialect: namedDialect.optional(),
  /** Category the reason speaks of. */
  category: category.optional(),
  /** Disputes in hand for `busy`, closed ones of this category for `experienced`. */
  count: z.int().nonnegative().optional(),
});
export type MatchReason = z.infer<typeof matchReason>;
