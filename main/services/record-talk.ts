import type { TalkForm } from '../../shared/domain/dispute.ts';
import { disputeTalkRecorded } from '../../shared/facts/dispute.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** Writes down a talk (调解记录); the notes are sealed under the applicant's key. */
export const recordTalk = (
  core: Core,
  session: Session,
  disputeId: string,
  { form, minutes, notes }: { readonly form: TalkForm; readonly minutes: number; readonly notes: string },
) =>
  stepDispute(core, session, disputeId, 'talk', ({ applicantId }, { append }) => {
    append(
      disputeTalkRecorded.of(
        disputeId,
        { disputeId, mediatorId: session.staffId, form, minutes },
        { applicant: { person: applicantId, value: { notes } } },
      ),
    );
    return undefined;
  });
