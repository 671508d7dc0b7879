import { dayOf } from '../../shared/domain/station-day.ts';
import { type DisputeRow, disputeOf } from '../store/dispute-rows.ts';
import { activeStaff } from '../store/staff.ts';
import type { Core } from './core.ts';
import { lineOn, type LineTicket } from './line.ts';
import { barredFrom, matchDispute, type Taker, takersOf } from './match-dispute.ts';
import { type Situation, situationNow } from './matching-situation.ts';

/**
 * Who may call or take a dispute that nobody has yet, as things stand now: mediators come on duty, stand
 * aside, and learn how the other party speaks, all after it was registered. When nobody understands the
 * applicant anyone may, but whoever must stand aside. Null: anyone at all.
 */
export function callersNow(core: Core, dispute: DisputeRow): readonly string[] | null {
  const situation = situationNow(core);
  return callersAmong(core, dispute, takersOf(matchDispute(core, dispute, situation)), situation);
}

/** Somebody waiting, with who could take their dispute: nobody when it has a mediator, or is none. */
export type NowTicket = LineTicket & { readonly takers: readonly Taker[] };

/** Everybody waiting today, in turn, with who may call them now. */
export const lineNow = (core: Core, situation: Situation): NowTicket[] =>
  lineOn(core.db, dayOf(core.clock())).map((ticket) => {
    const dispute = ticket.disputeId === null ? undefined : disputeOf(core.db, ticket.disputeId);
    if (dispute === undefined || dispute.mediatorId !== null) return { ...ticket, takers: [] };
    const takers = takersOf(matchDispute(core, dispute, situation));
    return { ...ticket, takers, onlyFor: callersAmong(core, dispute, takers, situation) };
  });

function callersAmong(
  core: Core,
  dispute: DisputeRow,
  takers: readonly Taker[],
  situation: Situation,
): readonly string[] | null {
  if (takers.length > 0) return takers.map(({ mediatorId }) => mediatorId);
  const barred = barredFrom(core, dispute, situation);
  if (barred.length === 0) return null;
  return activeStaff(core.db)
    .map(({ staffId }) => staffId)
    .filter((staffId) => !barred.includes(staffId));
}
