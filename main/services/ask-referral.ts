import type { ReferralTold } from '../../shared/contract/kiosk/referrals.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { mayMoveReferral } from '../../shared/rules/referral-moves.ts';
import { lookupsOf } from '../ledger/lookup.ts';
import { type ReferralRow, referralLookedUp } from '../store/referrals.ts';
import { countWrong, isBlocked, type Tries } from './ask-standing.ts';
import type { Core } from './core.ts';
import { settle } from './move-referral.ts';
import { referralLineOf } from './referral-lines.ts';
import { lastResultOf } from './referral-steps.ts';

interface Asked {
  readonly number: string;
  readonly tail: string;
}
type AskRefusal = 'not-found' | 'too-many-tries';

/** How a matter stands that was sent on: for who has its number and the four digits. */
export function askReferral(
  core: Core,
  tries: Tries,
  terminal: string,
  asked: Asked,
): Answer<ReferralTold, AskRefusal> {
  const found = lookedUp(core, tries, terminal, asked);
  return found.ok ? granted(told(core, found.value)) : found;
}

/** What the citizen says to the answer, at the kiosk (满意度): dissatisfied opens the matter again. */
export function verifyAtKiosk(
  core: Core,
  tries: Tries,
  terminal: string,
  { satisfied, ...asked }: Asked & { readonly satisfied: boolean },
): Answer<ReferralTold, AskRefusal | 'wrong-state'> {
  // Found and settled in one writing: what was read cannot have moved on in between.
  const said = core.ledger.write<Answer<{ done: true }, AskRefusal | 'wrong-state'>>('kiosk', (writing) => {
    const found = lookedUp(core, tries, terminal, asked);
    return found.ok ? settle(writing, found.value, satisfied, null) : found;
  });
  return said.ok ? askReferral(core, tries, terminal, asked) : said;
}

function lookedUp(
  core: Core,
  tries: Tries,
  terminal: string,
  { number, tail }: Asked,
): Answer<ReferralRow, AskRefusal> {
  const now = core.clock();
  if (isBlocked(tries, terminal, now)) return refused('too-many-tries');
  const referral = referralLookedUp(core.db, lookupsOf(core, number, tail));
  if (referral !== undefined) {
    tries.wrong.delete(terminal);
    return granted(referral);
  }
  countWrong(tries, terminal, now);
  return refused('not-found');
}

function told(core: Core, referral: ReferralRow): ReferralTold {
  const { number, platform, department, state, delivered, sentAt } = referralLineOf(core, referral);
  return {
    ...{ number, platform, department, state, delivered, sentAt },
    signedAt: referral.signedAt,
    result: lastResultOf(core, referral.referralId),
    mayVerify: mayMoveReferral('verify', state),
  };
}
