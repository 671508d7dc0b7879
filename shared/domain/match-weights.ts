import { z } from 'zod';

/** What counts when mediators are compared, in the order it is shown. Texts: `matchPart.<code>`. */
export const MATCH_PARTS = ['understanding', 'speciality', 'experience', 'load', 'waiting', 'wish'] as const;
export const matchPart = z.enum(MATCH_PARTS);
export type MatchPart = z.infer<typeof matchPart>;

/** By what another choice differs: `others`: somebody else who waits is served otherwise; `equal`: nothing. Texts: `match.because.<code>` of the desk. */
export const differs = z.enum([...MATCH_PARTS, 'others', 'equal']);
export type Differs = z.infer<typeof differs>;

const share = z.number().min(0).max(1);
const SLACK = 1e-6;

/** How much each part counts; together exactly one, so that a score is a share of the best there could be. */
export const matchWeights = z
  .object({
    understanding: share,
    speciality: share,
    experience: share,
    load: share,
    waiting: share,
    wish: share,
  })
  .refine((weights) => Math.abs(sumOf(weights) - 1) < SLACK, { error: 'not-one-together' });
export type MatchWeights = z.infer<typeof matchWeights>;

const sumOf = (weights: Readonly<Record<MatchPart, number>>): number =>
  MATCH_PARTS.reduce((sum, part) => sum + weights[part], 0);
