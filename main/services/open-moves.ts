import type { OpenMove } from '../../shared/contract/desk/disputes.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { remediesAfterBreach } from '../../shared/rules/breach-remedies.ts';
import { type Basis, moveOf, movesFrom } from '../../shared/rules/dispute-moves.ts';
import { refusalOfMove, ticksOf } from '../../shared/rules/move-guards.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { caseView } from './case-view.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/**
 * What this person may do next with a case (下一步), with what must be affirmed for it and, where the case
 * does not hold enough yet, what is missing. Moves that are not theirs to make are left out, and those that
 * this case cannot make whatever is added: there is no second confirmation by the court.
 */
export function openMoves(core: Core, session: Session, dispute: DisputeRow, now: Millis): OpenMove[] {
  const view = caseView(core, core.db, dispute);
  const today = dayOf(now);
  const lawful = remediesAfterBreach(dispute.category, dispute.confirmedAt !== null);
  const remedies = lawful.map(({ remedy, basis }) => ({ remedy, basis: citation(basis) }));
  return movesFrom(dispute.stage).flatMap((move) => {
    const { by, basis } = moveOf(move);
    const mine = dispute.mediatorId === session.staffId && by.includes('mediator');
    const heads = may(session.roles, 'see-all-disputes') && by.includes('head');
    if (!mine && !heads) return [];
    const ticks = ticksOf(move, view);
    const missing = refusalOfMove(move, mine ? 'mediator' : 'head', view, ticks, today) ?? null;
    if (missing === 'wrong-state') return [];
    const suggested = move === 'give-up' ? remedies : [];
    return [{ move, ticks: [...ticks], basis: citation(basis), missing, suggested }];
  });
}

const citation = ({ law, articles }: Basis) => ({ law, articles });
