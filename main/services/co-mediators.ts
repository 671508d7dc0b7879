import type { CoMediatorRefusal, ReleaseReason } from '../../shared/domain/co-mediator.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { disputeCoMediatorAppointed, disputeCoMediatorReleased } from '../../shared/facts/dispute-co-mediator.ts';
import { type CoMediatorOffer, coMediatorOffers, refusalOfCoMediator } from '../../shared/rules/co-mediators.ts';
import { coMediatorsOf } from '../store/co-mediators.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { disputeFor, openableFor, stepDispute } from './dispute-access.ts';
import { requestOf } from './match-dispute.ts';
import { type Situation, situationNow } from './matching-situation.ts';
import type { Session } from './sessions.ts';

/** Asks a mediator to mediate beside the responsible one (共同调解员); the responsible mediator does, or the head. */
export const appointCoMediator = (core: Core, session: Session, disputeId: string, mediatorId: string) =>
  stepDispute<CoMediatorRefusal>(core, session, disputeId, 'co-mediators', (dispute, { tx, append }) => {
    const situation = situationNow(core);
    const refusal = refusalOfCoMediator(
      requestOf(core, dispute, situation),
      situation.mediators,
      { responsible: dispute.mediatorId, beside: coMediatorsOf(tx, disputeId) },
      mediatorId,
      core.atlas.tree,
    );
    if (refusal === undefined) append(disputeCoMediatorAppointed.of(disputeId, { disputeId, mediatorId }));
    return refusal;
  });

/** Whom the matching view offers to ask, the most fitting first. */
export const offersBeside = (core: Core, dispute: DisputeRow, situation: Situation): CoMediatorOffer[] =>
  coMediatorOffers(
    requestOf(core, dispute, situation),
    situation.mediators,
    { responsible: dispute.mediatorId, beside: coMediatorsOf(core.db, dispute.disputeId) },
    core.atlas.tree,
    situation.weights,
  );

/** Ends it: the responsible mediator and the head release whoever sits beside them, and everybody themselves. */
export const releaseCoMediator = (
  core: Core,
  session: Session,
  disputeId: string,
  { mediatorId, reason }: { readonly mediatorId: string; readonly reason: ReleaseReason },
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state' | 'not-co-mediator'> =>
  core.ledger.write<ReturnType<typeof releaseCoMediator>>(`staff/${session.staffId}`, ({ tx, append }) => {
    const found =
      mediatorId === session.staffId ? openableFor(tx, session, disputeId) : disputeFor(tx, session, disputeId);
    if (!found.ok) return found;
    if (isEnded(found.value.stage)) return refused('wrong-state');
    if (!coMediatorsOf(tx, disputeId).includes(mediatorId)) return refused('not-co-mediator');
    append(disputeCoMediatorReleased.of(disputeId, { disputeId, mediatorId, reason }));
    return granted({ done: true as const });
  });
