import type { HandOnReason } from '../../shared/domain/dispute.ts';
import { disputeHandedOn } from '../../shared/facts/dispute.ts';
import { assignmentOf } from './assign-dispute.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import { successorsOf } from './find-successors.ts';
import type { Session } from './sessions.ts';

/**
 * Hands a dispute to another suitable mediator, or back to all of them (`to` null). Whoever handed it
 * on is not asked again; a conflict of interest (回避) therefore excludes them for good.
 */
export const handOnDispute = (
  core: Core,
  session: Session,
  disputeId: string,
  { reason, to }: { readonly reason: HandOnReason; readonly to: string | null },
) =>
  stepDispute(core, session, disputeId, 'hand-on', (dispute, { append }) => {
    if (dispute.mediatorId === null) return 'wrong-state';
    const others = successorsOf(core, dispute);
    const next = others.find(({ mediatorId }) => mediatorId === to);
    if (to !== null && next === undefined) return 'unknown-mediator';
    if (to === null && others.length === 0) return 'nobody-else';
    append(disputeHandedOn.of(disputeId, { disputeId, from: dispute.mediatorId, to, reason }));
    if (next !== undefined) append(assignmentOf(core, disputeId, next.mediatorId, 'handed-on'));
    return undefined;
  });
