import type { MatchExplanation } from '../../shared/contract/desk/matching.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { coMediatorsOf } from '../store/co-mediators.ts';
import { mediatorWishOf, respondentSpeechOf } from '../store/dispute-speech.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { gapWayOf } from '../store/language-gaps.ts';
import { ticketOf } from '../store/tickets.ts';
import { offersBeside } from './co-mediators.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { namedDialects } from './find-mediators.ts';
import { placeName } from './place-name.ts';
import { interpreterPerson } from './interpreter-list.ts';
import { matchDispute, type MatchOutcome } from './match-dispute.ts';
import { type Situation, situationNow, without } from './matching-situation.ts';
import { othersThan, suggested, togetherWith } from './rank-mediators.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/**
 * Why this mediator and none of the others (为什么是这位调解员), as things stand now. How they stood when the
 * dispute was given: when-chosen.ts.
 */
export function explainMatch(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<MatchExplanation, 'not-found' | 'not-yours' | 'wrong-state'> {
  const found = openableFor(core.db, session, disputeId);
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
    beside: coMediatorsOf(core.db, disputeId).map(named),
    besideOffers: offersBeside(core, dispute, situation).map(({ mediatorId: id, party, reason }) => ({
      ...named(id),
      party,
      reason,
    })),
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

/** Before this dispute was anybody's: those who have it are compared with empty hands. */
function situationFor(core: Core, { disputeId, mediatorId, ticketId }: DisputeRow): Situation {
  const beside = coMediatorsOf(core.db, disputeId).reduce((at, one) => without(at, one, false), situationNow(core));
  if (mediatorId === null) return beside;
  return without(beside, mediatorId, ticketOf(core.db, ticketId)?.state === 'waiting');
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
