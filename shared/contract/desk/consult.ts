import { z } from 'zod';
import { consultId, consultTopic } from '../../domain/consult.ts';
import { millis } from '../../domain/millis.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** Questions that say much the same. */
export const unansweredGroup = z.object({
  askIds: z.array(z.uuid()).min(1),
  count: z.int().positive(),
  /** As they were asked, masked. */
  examples: z.array(z.string()),
  /** What they may be about. */
  nearest: consultTopic.nullable(),
  /** Of them, those that had an answer which did not help. */
  notHelpful: z.int().nonnegative(),
  lastAt: millis,
});
export type UnansweredGroup = z.infer<typeof unansweredGroup>;

export const unansweredList = z.object({
  groups: z.array(unansweredGroup),
  /** Answers by how they were liked, those that helped least first. */
  ratings: z.array(
    z.object({ id: consultId, title: z.string(), helped: z.int().nonnegative(), notHelped: z.int().nonnegative() }),
  ),
});
export type UnansweredList = z.infer<typeof unansweredList>;

/** What the library lacks, for the head: what to write next. */
export const deskConsultContract = {
  unanswered: procedure(nothing, unansweredList, ['signed-out', 'not-allowed']),
  /** Dealt with: their words are destroyed. */
  drop: procedure(z.object({ askIds: z.array(z.uuid()).min(1).max(500) }), done, [
    'signed-out',
    'not-allowed',
    'storage-full',
  ]),
};
