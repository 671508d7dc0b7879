import type { Successor } from '../../shared/contract/desk/disputes.ts';
import { type Answer, granted } from '../../shared/domain/answer.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { match } from './find-mediators.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** Whom a dispute could go to next, best first: not its mediator, and nobody who already handed it on. */
export const successorsOf = (core: Core, dispute: DisputeRow) =>
  match(
    core,
    { home: dispute.home, dialects: [...dispute.dialects], mandarin: dispute.mandarin, category: dispute.category },
    dispute.mediatorId === null ? dispute.declinedBy : [...dispute.declinedBy, dispute.mediatorId],
  ).candidates;

export function findSuccessors(
  core: Core,
  session: Session,
  disputeId: string,
): Answer<Successor[], 'not-found' | 'not-yours'> {
  const found = disputeFor(core.db, session, disputeId);
  if (!found.ok) return found;
  return granted(
    successorsOf(core, found.value).map(({ mediatorId, score, reasons }) => ({
      mediatorId,
      name: nameOfStaff(core, mediatorId) ?? '',
      score,
      reasons: [...reasons],
    })),
  );
}
