import type { MatchWeights } from '../domain/match-weights.ts';

/**
 * How much each part counts until the station head sets it otherwise. Language leads by so much that a
 * stranger who knows the subject never passes an equally busy mediator who speaks well as the citizen
 * does: a fifth of `understanding` is more than `speciality` and `experience` together.
 */
export const DEFAULT_WEIGHTS: MatchWeights = {
  understanding: 0.66,
  speciality: 0.08,
  experience: 0.04,
  load: 0.1,
  waiting: 0.04,
  wish: 0.08,
};
