import type { Outcome } from '../../shared/domain/dispute.ts';
import { disputeClosed } from '../../shared/facts/dispute.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** Ends a dispute with an outcome of the code list (结案). A written agreement must be on file to be named. */
export const closeDispute = (
  core: Core,
  session: Session,
  disputeId: string,
  { outcome, note }: { readonly outcome: Outcome; readonly note: string },
) =>
  stepDispute(core, session, disputeId, 'close', ({ applicantId, agreementSeq }, { append }) => {
    if (outcome === 'AGREED_WRITTEN' && agreementSeq === null) return 'no-agreement';
    append(
      disputeClosed.of(
        disputeId,
        { disputeId, mediatorId: session.staffId, outcome },
        note === '' ? {} : { applicant: { person: applicantId, value: { note } } },
      ),
    );
    return undefined;
  });
