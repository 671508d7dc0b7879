import { acceptDispute } from '../../services/accept-dispute.ts';
import { assessByStaff } from '../../services/assess-risk.ts';
import { closeDispute } from '../../services/close-dispute.ts';
import { eraseDispute } from '../../services/erase-dispute.ts';
import { findSuccessors } from '../../services/find-successors.ts';
import { handOnDispute } from '../../services/hand-on-dispute.ts';
import { listDisputes } from '../../services/list-disputes.ts';
import { openDisputeFile } from '../../services/open-dispute-file.ts';
import { recordTalk } from '../../services/record-talk.ts';
import { writeAgreement } from '../../services/write-agreement.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Disputes at the desk. */
export function disputeHandlers(report: Report) {
  const { disputes } = signedInBase(report);
  return {
    list: disputes.list.handler(({ context: { core, session } }) => listDisputes(core, session)),
    open: disputes.open.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(openDisputeFile(core, session, input.disputeId), errors),
    ),
    accept: disputes.accept.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(acceptDispute(core, session, input.disputeId), errors),
    ),
    successors: disputes.successors.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(findSuccessors(core, session, input.disputeId), errors),
    ),
    handOn: disputes.handOn.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(handOnDispute(core, session, input.disputeId, input), errors),
    ),
    assessRisk: disputes.assessRisk.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(assessByStaff(core, session, input.disputeId, input), errors),
    ),
    recordTalk: disputes.recordTalk.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(recordTalk(core, session, input.disputeId, input), errors),
    ),
    writeAgreement: disputes.writeAgreement.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(writeAgreement(core, session, input.disputeId, input), errors),
    ),
    close: disputes.close.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(closeDispute(core, session, input.disputeId, input), errors),
    ),
    erase: disputes.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseDispute(core, session, input.disputeId), errors),
    ),
  };
}
