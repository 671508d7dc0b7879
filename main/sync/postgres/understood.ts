import type { z } from 'zod';
import { CentreProblem } from '../centre.ts';

/** An answer of the district in the form this version knows. Throws `CentreProblem`. */
export function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw new CentreProblem('centre-refused', 'the centre answers in a form this version does not know');
  return parsed.data;
}
