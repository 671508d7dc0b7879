import { disputeAccepted } from '../../shared/facts/dispute.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** The mediator takes the dispute on (受理). */
export const acceptDispute = (core: Core, session: Session, disputeId: string) =>
  stepDispute(core, session, disputeId, 'accept', ({ mediatorId }, { append }) => {
    if (mediatorId !== session.staffId) return 'not-yours';
    append(disputeAccepted.of(disputeId, { disputeId, mediatorId }));
    return undefined;
  });
