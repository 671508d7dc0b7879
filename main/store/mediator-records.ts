import type { Category, Outcome } from '../../shared/domain/dispute.ts';
import type { ReadDb } from './database.ts';
import { rows } from './statement.ts';

/** How the disputes of this station ended, by who had them and what they were about. */
export interface EndedRow {
  readonly mediatorId: string;
  readonly category: Category;
  readonly outcome: Outcome;
  readonly count: number;
}

export const endedDisputes = (db: ReadDb): EndedRow[] =>
  rows(
    db,
    `SELECT mediator_id AS mediatorId, category, outcome, count(*) AS count FROM dispute
     WHERE closed_at IS NOT NULL AND accepted_at IS NOT NULL AND outcome IS NOT NULL AND mediator_id IS NOT NULL
     GROUP BY mediator_id, category, outcome`,
  );
