import { z } from 'zod';
import { matchWeights } from '../domain/match-weights.ts';
import { factType } from './fact-type.ts';

/** The station head decides how much each part counts; null: as the program has it. */
export const matchingWeightsSet = factType('matching.weights-set.v1', {
  data: z.object({ weights: matchWeights.nullable() }),
});
