import type { ReferralFile, ReferralLine, ReferralStep } from '../../shared/contract/desk/referrals.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { PLATFORMS, type Platform } from '../../shared/domain/referral.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { referralDrafted } from '../../shared/facts/referral.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { mayRerouteTo, type ReferralMove, staffMovesFrom } from '../../shared/rules/referral-moves.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { type ReferralRow, referralOf, referralsFrom, referralsOpenOrEndedSince } from '../store/referrals.ts';
import type { Core } from './core.ts';
import { inReferralOrder, referralLineOf } from './referral-lines.ts';
import { referralSteps } from './referral-steps.ts';
import { maySend } from './move-referral.ts';
import type { Session } from './sessions.ts';

/** Those that are not over, and those that ended today; overdue ones first. No word of them is shown. */
export function listReferrals(core: Core, { roles }: Session): Answer<ReferralLine[], 'not-allowed'> {
  if (!may(roles, 'see-referrals')) return refused('not-allowed');
  const since = startOf(dayOf(core.clock()));
  return granted(inReferralOrder(referralsOpenOrEndedSince(core.db, since).map((one) => referralLineOf(core, one))));
}

/** Those that grew out of a dispute, a hazard or a lead, the newest first. */
export const referralsOf = (core: Core, originId: string): ReferralLine[] =>
  referralsFrom(core.db, originId).map((one) => referralLineOf(core, one));

/** The whole of one: what was told, what happened, what may be done now. */
export function openReferral(
  core: Core,
  session: Session,
  referralId: string,
): Answer<ReferralFile, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'see-referrals')) return refused('not-allowed');
  const referral = referralOf(core.db, referralId);
  if (referral === undefined) return refused('not-found');
  const fact = factAt(core.db, referral.draftedSeq);
  if (fact === undefined) throw new Error(`referral ${referralId}: its first fact is not in the ledger`);
  const about = openPart(core.db, core.keys, referralDrafted, fact, 'about');
  const moves = referral.erased ? [] : movesFor(session, referral);
  return granted({
    ...referralLineOf(core, referral),
    matter: about && { summary: about.summary, place: about.place, parties: about.parties },
    steps: referralSteps(core, referralId) satisfies ReferralStep[],
    moves,
    mayGoTo: targetsOf(referral),
  });
}

const SENDS: readonly ReferralMove[] = ['send', 'reroute', 'send-again'];

const movesFor = (session: Session, referral: ReferralRow): ReferralMove[] =>
  staffMovesFrom(referral.state).filter((move) => {
    if (SENDS.includes(move)) return maySend(session, referral);
    // Verifying closes or opens it; closing by itself is for one that was opened again.
    if (move === 'close') return referral.state === 'reopened' && may(session.roles, 'close-referral');
    return move !== 'reopen';
  });

const targetsOf = ({ state, platform, reroutes }: ReferralRow): Platform[] =>
  PLATFORMS.filter((to) => state !== 'returned' || mayRerouteTo(to, platform, reroutes));
