import { draftAgreement } from '../../services/draft-agreement.ts';
import { assessByStaff } from '../../services/assess-risk.ts';
import { earlierCases } from '../../services/earlier-cases.ts';
import { eraseDispute } from '../../services/erase-dispute.ts';
import { findSuccessors } from '../../services/find-successors.ts';
import { handOnDispute } from '../../services/hand-on-dispute.ts';
import { payInstalment, visitDispute } from '../../services/keep-promise.ts';
import { listDisputes } from '../../services/list-disputes.ts';
import { moveDispute } from '../../services/move-dispute.ts';
import { openDisputeFile } from '../../services/open-dispute-file.ts';
import { recordTalk } from '../../services/record-talk.ts';
import { takeOnDispute } from '../../services/take-on-dispute.ts';
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
    earlier: disputes.earlier.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(earlierCases(core, session, input.disputeId), errors),
    ),
    takeOn: disputes.takeOn.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(takeOnDispute(core, session, input.disputeId), errors),
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
    draftAgreement: disputes.draftAgreement.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(draftAgreement(core, session, input.disputeId, input.draft), errors),
    ),
    move: disputes.move.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(moveDispute(core, session, input), errors),
    ),
    payInstalment: disputes.payInstalment.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(payInstalment(core, session, input.disputeId, input), errors),
    ),
    visit: disputes.visit.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(visitDispute(core, session, input.disputeId, input), errors),
    ),
    erase: disputes.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseDispute(core, session, input.disputeId), errors),
    ),
  };
}
