import type { ReferralStep } from '../../shared/contract/desk/referrals.ts';
import type { Platform, ReferralState } from '../../shared/domain/referral.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import type { NamedFactType } from '../../shared/facts/fact-type.ts';
import * as facts from '../../shared/facts/referral.ts';
import { mayMoveReferral, type ReferralMove, stateAfter } from '../../shared/rules/referral-moves.ts';
import { factsAbout } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import type { Core } from './core.ts';
import { nameOfStaff } from './staff-names.ts';

/** What each fact of a referral says in its timeline (流转记录). */
const SAYS: Readonly<Record<string, ReferralMove>> = {
  [facts.referralWithdrawn.type]: 'withdraw',
  [facts.referralVerified.type]: 'verify',
  [facts.referralClosed.type]: 'close',
  [facts.referralReopened.type]: 'reopen',
  [facts.referralSigned.type]: 'sign',
  [facts.referralReturned.type]: 'return',
  [facts.referralProgressed.type]: 'progress',
  [facts.referralAnswered.type]: 'answer',
};
const SENT_FROM: Readonly<Partial<Record<ReferralState, ReferralMove>>> = {
  drafted: 'send',
  returned: 'reroute',
  reopened: 'send-again',
};
const WITH_NOTE = [
  facts.referralSent,
  facts.referralVerified,
  facts.referralReturned,
  facts.referralProgressed,
  facts.referralAnswered,
] as readonly unknown[] as readonly NamedFactType<never, { about: typeof facts.referralSent.personal.about }>[];

interface Told {
  readonly platform?: Platform;
  readonly department?: string;
  readonly attempt?: number;
  readonly reason?: ReferralStep['reason'];
  readonly result?: ReferralStep['result'];
  readonly satisfied?: boolean;
  readonly limit?: ReferralStep['limit'];
}

/** Everything that happened to a referral, in order; what came out of turn is told as such. */
export function referralSteps(core: Core, referralId: string): ReferralStep[] {
  let state: ReferralState = 'drafted';
  let attempt = 0;
  return factsAbout(core.db, `referral/${referralId}`).map((fact): ReferralStep => {
    const told = JSON.parse(fact.data) as Told;
    const what = whatOf(fact, state);
    const moves = what !== 'draft' && what !== 'limit-passed';
    const late = fact.actor === 'centre' && told.attempt !== attempt;
    const outOfTurn = moves && (late || !mayMoveReferral(what, state));
    if (moves && !outOfTurn) state = stateAfter(what);
    if (fact.type === facts.referralSent.type) attempt = told.attempt ?? attempt;
    return {
      ...{ what, outOfTurn, at: fact.time },
      by: fact.actor.startsWith('staff/') ? nameOfStaff(core, fact.actor.slice(6)) : told.department || null,
      platform: told.platform ?? null,
      note: noteOf(core, fact),
      reason: told.reason ?? null,
      result: told.result ?? null,
      satisfied: told.satisfied ?? null,
      limit: told.limit ?? null,
    };
  });
}

function whatOf(fact: Fact, state: ReferralState): ReferralStep['what'] {
  if (fact.type === facts.referralDrafted.type) return 'draft';
  if (fact.type === facts.referralLimitPassed.type) return 'limit-passed';
  if (fact.type === facts.referralSent.type) return SENT_FROM[state] ?? 'send';
  const what = SAYS[fact.type];
  if (what === undefined) throw new Error(`${fact.type} is not told in a timeline`);
  return what;
}

function noteOf(core: Core, fact: Fact): string | null {
  const kind = WITH_NOTE.find(({ type }) => type === fact.type);
  if (kind === undefined) return null;
  const about =
    fact.actor === 'centre' ? openForeign(core, kind, fact) : openPart(core.db, core.keys, kind, fact, 'about');
  return about?.note || null;
}

/** What the other side sealed may not open, or not be what it should: then there is nothing to read, and no more. */
function openForeign(core: Core, kind: (typeof WITH_NOTE)[number], fact: Fact): { note: string } | null {
  try {
    const about = kind.personal.about.safeParse(openPart(core.db, core.keys, kind, fact, 'about'));
    return about.success ? about.data : null;
  } catch {
    return null;
  }
}

/** What the other side last said came of it, in turn; null: no answer yet, or it was sent again since. */
export function lastResultOf(core: Core, referralId: string): ReferralStep['result'] {
  const steps = referralSteps(core, referralId).filter(({ outOfTurn }) => !outOfTurn);
  const from = steps.findLastIndex(({ what }) => what === 'send' || what === 'reroute' || what === 'send-again');
  return steps.slice(from + 1).findLast(({ result }) => result !== null)?.result ?? null;
}
