import type { StationDay } from '../../shared/domain/station-day.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import type { Category, Outcome } from '../../shared/domain/dispute.ts';
import type { IntakeSource } from '../../shared/domain/intake.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { isEnded, type DisputeStage } from '../../shared/domain/dispute-stage.ts';
import type { AcceptedCase, DuePromise } from '../../shared/rules/mediation-figures.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import type { ReadDb } from './database.ts';
import { rows } from './statement.ts';

/** Reads what the figures of some days are made of; the tables are disputes.ts. No person stands in it. */
interface Stored {
  category: Category;
  source: IntakeSource;
  stage: DisputeStage;
  acceptedAt: Millis;
  agreedAt: Millis | null;
  closedAt: Millis | null;
  outcome: Outcome | null;
  amountFen: number | null;
}

const AGREED: readonly Outcome[] = ['AGREED_WRITTEN', 'AGREED_ORAL', 'PARTIAL'];

/** Cases accepted in these days, both included. One that was opened again counts when it is accepted again. */
export const casesAcceptedIn = (db: ReadDb, from: StationDay, to: StationDay): AcceptedCase[] =>
  rows<Stored>(
    db,
    `SELECT dispute.category, dispute.stage, accepted_at AS acceptedAt, agreed_at AS agreedAt, closed_at AS closedAt, outcome,
       dispute.amount_fen AS amountFen,
       coalesce(intake.source, CASE WHEN lead.dispute_id IS NULL THEN 'APPLIED' ELSE 'PROACTIVE' END) AS source
     FROM dispute LEFT JOIN intake USING (dispute_id) LEFT JOIN lead USING (dispute_id)
     WHERE accepted_at >= ? AND accepted_at < ?`,
    startOf(from),
    startOf(addDays(to, 1)),
  ).map(({ category, stage, source, acceptedAt, agreedAt, closedAt, outcome, amountFen }) => {
    const agreed = outcome !== null && AGREED.includes(outcome);
    const endedAt = agreedAt ?? (isEnded(stage) ? closedAt : null);
    return {
      category,
      source,
      acceptedOn: dayOf(acceptedAt),
      agreed,
      amountFen: agreed ? amountFen : null,
      endedOn: endedAt === null ? null : dayOf(endedAt),
    };
  });

/** Instalments of agreements in effect that are due in these days, both included. */
export const promisesDueIn = (db: ReadDb, from: StationDay, to: StationDay): DuePromise[] =>
  rows(
    db,
    `SELECT due_on AS dueOn, paid_on AS paidOn FROM instalment JOIN dispute USING (dispute_id)
     WHERE due_on BETWEEN ? AND ? AND effective_on IS NOT NULL`,
    from,
    to,
  );
