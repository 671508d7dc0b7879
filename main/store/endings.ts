import type { Category, Outcome } from '../../shared/domain/dispute.ts';
import type { LeadCloseReason } from '../../shared/domain/lead.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { Ending } from '../../shared/rules/figures-settled-before-police.ts';
import type { ReadDb } from './database.ts';
import { rows } from './statement.ts';

/** How leads and disputes ended between two moments, each once, as it stands now. Reads two projections and owns neither. */
export const endingsBetween = (db: ReadDb, from: Millis, to: Millis): Ending[] => [
  ...rows<{ category: Category; reason: LeadCloseReason; alarmed: number }>(
    db,
    `SELECT category, reason, alarmed FROM lead WHERE state = 'closed' AND ended_at >= ? AND ended_at < ?`,
    from,
    to,
  ).map(({ category, reason, alarmed }): Ending => ({ kind: 'lead', category, how: reason, alarmed: alarmed === 1 })),
  // Of an earlier alarm a dispute knows from its lead; that the police had it, from its own course.
  ...rows<{ category: Category; outcome: Outcome; alarmed: number }>(
    db,
    `SELECT dispute.category, outcome, (coalesce(lead.alarmed, 0) OR EXISTS (
        SELECT 1 FROM ledger WHERE subject = 'dispute/' || dispute.dispute_id AND type = 'dispute.handed-to-police.v1'
      )) AS alarmed
     FROM dispute LEFT JOIN lead ON lead.dispute_id = dispute.dispute_id
     WHERE outcome IS NOT NULL AND closed_at >= ? AND closed_at < ?`,
    from,
    to,
  ).map(
    ({ category, outcome, alarmed }): Ending => ({ kind: 'dispute', category, how: outcome, alarmed: alarmed === 1 }),
  ),
];
