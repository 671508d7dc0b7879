import type { Danger, Risk } from '../../shared/domain/danger.ts';
import type { Nature } from '../../shared/domain/dispute-course.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import { disputeRiskAssessed } from '../../shared/facts/dispute-risk.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, row } from './statement.ts';

/** The newest assessment of each dispute. */
export const disputeRisks: Projection = {
  tables: ['dispute_risk'],
  ddl: `
    CREATE TABLE dispute_risk (
      dispute_id TEXT PRIMARY KEY, risk TEXT NOT NULL, dangers TEXT NOT NULL, natures TEXT NOT NULL,
      suggested TEXT NOT NULL, assessed_by TEXT NOT NULL
    ) STRICT;
  `,
  apply: [
    on(disputeRiskAssessed, (tx, data) =>
      changeOne(
        tx,
        `INSERT INTO dispute_risk (dispute_id, risk, dangers, natures, suggested, assessed_by) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (dispute_id) DO UPDATE SET risk = excluded.risk, dangers = excluded.dangers,
           natures = excluded.natures, suggested = excluded.suggested, assessed_by = excluded.assessed_by`,
        data.disputeId,
        data.risk,
        JSON.stringify(data.dangers),
        JSON.stringify(data.natures),
        JSON.stringify(data.suggested),
        data.by,
      ),
    ),
  ],
};

export interface DisputeRiskRow {
  readonly risk: Risk;
  readonly dangers: readonly Danger[];
  readonly natures: readonly Nature[];
  readonly suggested: readonly Category[];
  readonly by: 'rule' | 'staff';
}

/** Undefined for a dispute that was opened before anybody assessed. */
export function riskOfDispute(db: ReadDb, disputeId: string): DisputeRiskRow | undefined {
  const stored = row<{ risk: Risk; dangers: string; natures: string; suggested: string; by: 'rule' | 'staff' }>(
    db,
    'SELECT risk, dangers, natures, suggested, assessed_by AS by FROM dispute_risk WHERE dispute_id = ?',
    disputeId,
  );
  if (stored === undefined) return undefined;
  const { risk, by, dangers, natures, suggested } = stored;
  return {
    risk,
    by,
    dangers: JSON.parse(dangers) as Danger[],
    natures: JSON.parse(natures) as Nature[],
    suggested: JSON.parse(suggested) as Category[],
  };
}
