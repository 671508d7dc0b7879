import { assignWaiting, type WaitingDispute } from '../../shared/rules/assign-waiting.ts';
import { type WhyNot, whyNot } from '../../shared/rules/why-not.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { waitingDisputes } from './assign-line.ts';
import { lineNow } from './callers-now.ts';
import type { Core } from './core.ts';
import { type MatchOutcome, takersOf } from './match-dispute.ts';
import type { Situation } from './matching-situation.ts';

/**
 * How the mediators stand for a dispute at one moment: the waiting disputes are assigned again with each other
 * mediator forced, and the difference is what it would cost.
 */
export function togetherWith(
  core: Core,
  { disputeId }: DisputeRow,
  outcome: MatchOutcome,
  situation: Situation,
): WaitingDispute[] {
  const waiting = waitingDisputes(core, lineNow(core, situation));
  if (waiting.some((one) => one.disputeId === disputeId)) return waiting;
  return [...waiting, { disputeId, waitedMinutes: 0, options: takersOf(outcome) }];
}

const onDuty = ({ mediators }: Situation) => mediators.filter((one) => one.onDuty);

export const suggested = (waiting: readonly WaitingDispute[], situation: Situation, disputeId: string): string | null =>
  assignWaiting(waiting, onDuty(situation), situation.weights).given.get(disputeId) ?? null;

export type Other = Pick<WhyNot, 'mediatorId'> & { readonly [K in 'worse' | 'because']: WhyNot[K] | null };

/** When the one who has it would not be offered, there is nothing to compare the others with. */
export function othersThan(
  mediatorId: string,
  waiting: readonly WaitingDispute[],
  situation: Situation,
  disputeId: string,
): Other[] {
  const options = waiting.find((one) => one.disputeId === disputeId)?.options ?? [];
  if (options.some((option) => option.mediatorId === mediatorId))
    return whyNot(waiting, onDuty(situation), situation.weights, { disputeId, mediatorId });
  return options.map((option) => ({ mediatorId: option.mediatorId, worse: null, because: null }));
}
