import type { Choice } from '../../shared/domain/dispute.ts';
import type { MatchReason } from '../../shared/domain/match-reason.ts';
import { disputeAssigned, MOST_KEPT, type Ranking } from '../../shared/facts/dispute-assigned.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { matchDispute, takersOf } from './match-dispute.ts';
import { situationNow } from './matching-situation.ts';
import { othersThan, togetherWith } from './rank-mediators.ts';

/**
 * Gives a dispute to a mediator, with the ranking as it is now, so that whoever asks later reads why they got it
 * then. To be asked before anything else of the same act is appended: a called number waits no longer.
 */
export function assignmentOf(core: Core, disputeId: string, mediatorId: string, choice: Choice): FactDraft {
  const dispute = disputeOf(core.db, disputeId);
  if (dispute === undefined) throw new Error(`assignmentOf: no dispute ${disputeId}`);
  const situation = situationNow(core);
  const outcome = matchDispute(core, dispute, situation);
  const score = takersOf(outcome).find((one) => one.mediatorId === mediatorId)?.score ?? null;
  const others = othersThan(mediatorId, togetherWith(core, dispute, outcome, situation), situation, disputeId);
  const barred = outcome.excluded.filter((one) => one.mediatorId !== mediatorId);
  const ranking: Ranking = {
    reasons: (outcome.candidates.find((one) => one.mediatorId === mediatorId)?.reasons ?? []).map(kept),
    excluded: outcome.excluded.find((one) => one.mediatorId === mediatorId)?.reason ?? null,
    others: others.slice(0, MOST_KEPT),
    barred: barred.slice(0, MOST_KEPT).map(({ mediatorId: id, reason }) => ({ mediatorId: id, reason })),
    unlisted: Math.max(0, others.length - MOST_KEPT) + Math.max(0, barred.length - MOST_KEPT),
  };
  return disputeAssigned.of(disputeId, { disputeId, mediatorId, choice, score, ranking });
}

const kept = ({ dialect, ...reason }: MatchReason): Ranking['reasons'][number] =>
  dialect === undefined ? reason : { ...reason, dialect: dialect.id };
