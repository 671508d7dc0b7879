import { disputeAssigned } from '../../shared/facts/dispute-assigned.ts';
import { disputeCoMediatorAppointed, disputeCoMediatorReleased } from '../../shared/facts/dispute-co-mediator.ts';
import { disputeAssignedFirst } from '../../shared/facts/dispute.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, rows } from './statement.ts';

/** Who mediates a dispute beside its responsible mediator (共同调解员). Whoever becomes responsible is beside nobody. */
export const coMediators: Projection = {
  tables: ['co_mediator'],
  helpers: [becomesResponsible],
  ddl: `
    CREATE TABLE co_mediator (
      dispute_id TEXT NOT NULL, mediator_id TEXT NOT NULL, appointed_seq INTEGER NOT NULL,
      PRIMARY KEY (dispute_id, mediator_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dispute_of_co_mediator ON co_mediator (mediator_id);
  `,
  apply: [
    on(disputeCoMediatorAppointed, (tx, { disputeId, mediatorId }, { seq }) =>
      changeOne(
        tx,
        'INSERT INTO co_mediator (dispute_id, mediator_id, appointed_seq) VALUES (?, ?, ?)',
        disputeId,
        mediatorId,
        seq,
      ),
    ),
    on(disputeCoMediatorReleased, (tx, { disputeId, mediatorId }) =>
      changeOne(tx, 'DELETE FROM co_mediator WHERE dispute_id = ? AND mediator_id = ?', disputeId, mediatorId),
    ),
    on(disputeAssignedFirst, becomesResponsible),
    on(disputeAssigned, becomesResponsible),
  ],
};

function becomesResponsible(tx: Tx, given: { readonly disputeId: string; readonly mediatorId: string }): void {
  const { disputeId, mediatorId } = given;
  change(tx, 'DELETE FROM co_mediator WHERE dispute_id = ? AND mediator_id = ?', disputeId, mediatorId);
}

/** Whoever was asked first comes first. */
export const coMediatorsOf = (db: ReadDb, disputeId: string): string[] =>
  rows<{ mediatorId: string }>(
    db,
    'SELECT mediator_id AS mediatorId FROM co_mediator WHERE dispute_id = ? ORDER BY appointed_seq',
    disputeId,
  ).map(({ mediatorId }) => mediatorId);
