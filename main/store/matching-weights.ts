import type { MatchWeights } from '../../shared/domain/match-weights.ts';
import { matchingWeightsSet } from '../../shared/facts/matching.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** How much each part of a match counts at this station. */
export const matchingWeights: Projection = {
  tables: ['matching_weights'],
  ddl: `
    CREATE TABLE matching_weights (one INTEGER PRIMARY KEY CHECK (one = 1), weights TEXT) STRICT;
  `,
  apply: [
    on(matchingWeightsSet, (tx, data) =>
      changeOne(
        tx,
        'INSERT INTO matching_weights (one, weights) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET weights = excluded.weights',
        data.weights === null ? null : JSON.stringify(data.weights),
      ),
    ),
  ],
};

/** The head's own weights; null: nobody changed them, or they were set back. */
export function ownWeights(db: ReadDb): MatchWeights | null {
  const stored = row<{ weights: string | null }>(db, 'SELECT weights FROM matching_weights')?.weights ?? null;
  return stored === null ? null : (JSON.parse(stored) as MatchWeights);
}

export const weightsNow = (db: ReadDb): MatchWeights => ownWeights(db) ?? DEFAULT_WEIGHTS;
