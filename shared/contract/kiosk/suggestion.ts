import { z } from 'zod';
import { danger, risk } from '../../domain/danger.ts';
import { category } from '../../domain/dispute.ts';

/** What somebody's words point to. `because` is words of theirs, for their own screen. */
export const suggestion = z.object({
  categories: z.array(z.object({ category, score: z.number().min(0).max(1), because: z.array(z.string()) })).max(3),
  risk,
  dangers: z.array(danger),
});
export type Suggestion = z.infer<typeof suggestion>;
