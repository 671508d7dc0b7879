import type { MatchExplanation } from '../../shared/contract/desk/matching.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { assignWaiting, type WaitingDispute } from '../../shared/rules/assign-waiting.ts';
import { type WhyNot, whyNot } from '../../shared/rules/why-not.ts';
import { mediatorWishOf, respondentSpeechOf } from '../store/dispute-speech.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { gapWayOf } from '../store/language-gaps.ts';
import { ticketOf } from '../store/tickets.ts';
import { waitingDisputes } from './assign-line.ts';
import { lineNow } from './callers-now.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { namedDialects } from './find-mediators.ts';
import { placeName } from './place-name.ts';
import { interpreterPerson } from './interpreter-list.ts';
import { matchDispute, type MatchOutcome, takersOf } from './match-dispute.ts';
import { type Situation, situationNow, without } from './matching-situation.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/**
 * Why this mediator and none of the others (为什么是这位调解员), as things stand now: the waiting disputes are
 * assigned again with each other mediator forced, and the difference is what it would cost.
 */
export function explainMatch(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<MatchExplanation, 'not-found' | 'not-yours' | 'wrong-state'> {
  const found = disputeFor(core.db, session, disputeId);
  if (!found.ok) return found;
  const dispute = found.value;
  if (dispute.closedAt !== null) return refused('wrong-state');
  const situation = situationFor(core, dispute);
  const outcome = matchDispute(core, dispute, situation);
  const waiting = togetherWith(core, dispute, outcome, situation);
  const mediatorId = dispute.mediatorId ?? suggested(waiting, situation, disputeId);
  const others = mediatorId === null ? [] : othersThan(mediatorId, waiting, situation, disputeId);
  const named = (id: string) => ({ mediatorId: id, name: nameOfStaff(core, id) ?? '' });
  return granted({
    chosen: mediatorId === null ? null : { ...named(mediatorId), ...chosenIn(outcome, dispute, mediatorId) },
    others: others.map(({ mediatorId: id, worse, because }) => ({ ...named(id), worse, because })),
    excluded: outcome.excluded.map(({ mediatorId: id, reason }) => ({ ...named(id), reason })),
    pairs: outcome.pairs.map(({ mediators: [one, other], reasons: [first, second] }) => ({
      names: [named(one).name, named(other).name],
      reasons: [first, second],
    })),
    interpreters: bestOfEach(outcome).map(({ interpreterId, mediatorId: helped, reason, between }) => ({
      ...interpreterPerson(core, interpreterId),
      reason,
      between: [...between],
      mediatorName: named(helped).name,
    })),
    wish: mediatorWishOf(core.db, disputeId),
    gapWay: gapWayOf(core.db, disputeId),
    respondent: respondentIn(core, disputeId),
  });
}

/** Before this dispute was anybody's: the one who has it is compared with empty hands. */
function situationFor(core: Core, { mediatorId, ticketId }: DisputeRow): Situation {
  const situation = situationNow(core);
  if (mediatorId === null) return situation;
  return without(situation, mediatorId, ticketOf(core.db, ticketId)?.state === 'waiting');
}

function togetherWith(core: Core, { disputeId }: DisputeRow, outcome: MatchOutcome, situation: Situation) {
  const waiting = waitingDisputes(core, lineNow(core, situation));
  if (waiting.some((one) => one.disputeId === disputeId)) return waiting;
  return [...waiting, { disputeId, waitedMinutes: 0, options: takersOf(outcome) }];
}

const onDuty = ({ mediators }: Situation) => mediators.filter((one) => one.onDuty);

const suggested = (waiting: readonly WaitingDispute[], situation: Situation, disputeId: string): string | null =>
  assignWaiting(waiting, onDuty(situation), situation.weights).given.get(disputeId) ?? null;

type Other = Omit<WhyNot, 'worse' | 'because'> & { [K in 'worse' | 'because']: WhyNot[K] | null };

/** When the one who has it would not be offered any more, there is nothing to compare the others with. */
function othersThan(
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

function chosenIn({ candidates, excluded }: MatchOutcome, { choice }: DisputeRow, mediatorId: string) {
  const candidate = candidates.find((one) => one.mediatorId === mediatorId);
  return {
    choice,
    score: candidate?.score ?? null,
    reasons: [...(candidate?.reasons ?? [])],
    excluded: excluded.find((one) => one.mediatorId === mediatorId)?.reason ?? null,
  };
}

const bestOfEach = ({ interpreted }: MatchOutcome) =>
  interpreted.filter(
    ({ interpreterId }, place) => interpreted.findIndex((one) => one.interpreterId === interpreterId) === place,
  );

function respondentIn(core: Core, disputeId: string): MatchExplanation['respondent'] {
  const speech = respondentSpeechOf(core.db, disputeId);
  if (speech === null) return null;
  const { home, dialects, mandarin } = speech;
  return {
    home: home === null ? null : placeName(core, home),
    dialects: namedDialects(core, dialects),
    mandarin,
  };
}
