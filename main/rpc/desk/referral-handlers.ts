import { draftReferral } from '../../services/draft-referral.ts';
import {
  closeReferral,
  eraseReferral,
  sendReferral,
  verifyReferral,
  withdrawReferral,
} from '../../services/move-referral.ts';
import { listReferrals, openReferral } from '../../services/open-referral.ts';
import { suggestPlatform } from '../../services/suggest-platform.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Matters that are not the police's, and their way to whoever they belong to (双向流转). */
export function referralHandlers(report: Report) {
  const { referrals } = signedInBase(report);
  return {
    list: referrals.list.handler(({ context: { core, session }, errors }) =>
      orRefuse(listReferrals(core, session), errors),
    ),
    open: referrals.open.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(openReferral(core, session, input.referralId), errors),
    ),
    suggest: referrals.suggest.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(suggestPlatform(core, session, input.text), errors),
    ),
    draft: referrals.draft.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(draftReferral(core, session, input, Math.random), errors),
    ),
    send: referrals.send.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(sendReferral(core, session, input), errors),
    ),
    withdraw: referrals.withdraw.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(withdrawReferral(core, session, input.referralId), errors),
    ),
    verify: referrals.verify.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(verifyReferral(core, session, input), errors),
    ),
    close: referrals.close.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(closeReferral(core, session, input.referralId), errors),
    ),
    erase: referrals.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseReferral(core, session, input.referralId), errors),
    ),
  };
}
