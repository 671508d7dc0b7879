import type { DisputeLine } from '../../shared/contract/desk/disputes.ts';
import { urgencyOf } from '../../shared/rules/dispute-limits.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { type DisputeRow, disputesOpenOrClosedSince } from '../store/dispute-rows.ts';
import { riskOfDispute } from '../store/dispute-risks.ts';
import { ticketOf } from '../store/tickets.ts';
import { limitsOf } from './case-view.ts';
import type { Core } from './core.ts';
import { belongsTo } from './dispute-access.ts';
import { namedDialects } from './find-mediators.ts';
import { placeName } from './place-name.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/**
 * Disputes still under way and those closed today: one's own, the ones open to one, those on whose panel
 * one sits, and for the head all. No names.
 */
export function listDisputes(core: Core, session: Session): DisputeLine[] {
  const all = may(session.roles, 'see-all-disputes');
  return disputesOpenOrClosedSince(core.db, startOf(dayOf(core.clock())))
    .map((dispute) => disputeLine(core, session, dispute))
    .filter(({ belongs }) => all || belongs !== 'other');
}

export function disputeLine(core: Core, session: Session, dispute: DisputeRow): DisputeLine {
  const ticket = ticketOf(core.db, dispute.ticketId);
  if (ticket === undefined) throw new Error(`dispute ${dispute.disputeId} has no ticket`);
  const limits = limitsOf(core, core.db, dispute, core.clock());
  const urgency = urgencyOf(limits);
  const assessed = riskOfDispute(core.db, dispute.disputeId);
  return {
    disputeId: dispute.disputeId,
    number: ticket.number,
    openedAt: dispute.openedAt,
    category: dispute.category,
    counterpart: dispute.counterpart,
    stage: dispute.stage,
    takenOn: dispute.takenOn,
    urgency,
    // The one that makes it urgent; a nearer one may leave more time.
    nextLimit: limits.find((one) => one.urgency === urgency) ?? null,
    home: placeName(core, dispute.home),
    dialects: namedDialects(core, dispute.dialects),
    ticketState: ticket.state,
    belongs: belongsTo(core, session, dispute),
    mediatorName: nameOfStaff(core, dispute.mediatorId),
    risk: assessed?.risk ?? null,
    dangers: [...(assessed?.dangers ?? [])],
  };
}
