import { completeIntake } from '../../services/complete-intake.ts';
import { describeParty, removeParty } from '../../services/describe-party.ts';
import { hearVoice } from '../../services/hear-voice.ts';
import { showIntake } from '../../services/show-intake.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The people of a dispute and what the desk adds to its registration. */
export function intakeHandlers(report: Report) {
  const { intake } = signedInBase(report);
  return {
    show: intake.show.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(showIntake(core, session, input.disputeId), errors),
    ),
    describeParty: intake.describeParty.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(describeParty(core, session, input.disputeId, input.party), errors),
    ),
    removeParty: intake.removeParty.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(removeParty(core, session, input.disputeId, input.partyId), errors),
    ),
    complete: intake.complete.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(completeIntake(core, session, input.disputeId, input), errors),
    ),
    voice: intake.voice.handler(({ context: { core, session }, input, errors }) => {
      const { mime, bytes } = orRefuse(hearVoice(core, session, input.disputeId, input.voiceId), errors);
      return { file: new File([bytes], 'statement', { type: mime }) };
    }),
  };
}
