import { randomUUID } from 'node:crypto';
import type { Core } from '../../main/services/core.ts';
import { draftReferral } from '../../main/services/draft-referral.ts';
import { closeReferral, eraseReferral, verifyReferral, withdrawReferral } from '../../main/services/move-referral.ts';
import { recordPassedReferralLimits } from '../../main/services/referral-clock.ts';
import type { Session } from '../../main/services/sessions.ts';
import { PLATFORMS, REFERRAL_CLASSES, REFERRAL_URGENCIES } from '../../shared/domain/referral.ts';
import { makeReferral, platformSays, sendTo } from '../make/referrals.ts';

/** What may happen to matters that are somebody else's, at the desk and on the other side. */
interface Hand {
  readonly core: Core;
  readonly head: Session;
  readonly self: Session;
  readonly who: number;
  readonly which: number;
}

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
function referralAt({ core, which }: Hand, where = '1 = 1'): string {
  const found = core.db
    .prepare(`SELECT referral_id FROM referral WHERE ${where} ORDER BY drafted_seq DESC`)
    .pluck()
    .all() as string[];
  return found.length === 0 ? randomUUID() : at(found, which);
}

export const REFERRAL_STEPS: Readonly<Record<string, (hand: Hand) => unknown>> = {
  referral: ({ core, self, who, which }) => {
    const hazards = core.db.prepare('SELECT hazard_id FROM hazard').pluck().all() as string[];
    const origin =
      who < 2 && hazards.length > 0
        ? { kind: 'hazard' as const, id: at(hazards, which) }
        : { kind: 'desk' as const, id: null };
    const codes = { class: at(REFERRAL_CLASSES, who), urgency: at(REFERRAL_URGENCIES, which) };
    return draftReferral(core, self, makeReferral({ origin, ...codes, platform: at(PLATFORMS, who) }), () => who / 10);
  },
  'referral-send': (hand) => sendTo(hand.core, hand.head, referralAt(hand), at(PLATFORMS, hand.who)),
  'referral-withdraw': (hand) => withdrawReferral(hand.core, hand.self, referralAt(hand, "state = 'drafted'")),
  'referral-heard': (hand) => {
    const { core, who } = hand;
    const referralId = referralAt(hand, "state IN ('sent', 'signed', 'processing')");
    if (core.db.prepare('SELECT 1 FROM referral WHERE referral_id = ?').get(referralId) === undefined) return;
    const said = at(['signed', 'progressed', 'answered', 'returned', 'signed'] as const, who);
    return core.ledger.receive([platformSays(core, referralId, said, {}, who % 2 === 0 ? '已处理' : undefined)]);
  },
  'referral-verify': (hand) =>
    verifyReferral(hand.core, hand.self, {
      referralId: referralAt(hand, "state = 'feedback'"),
      satisfied: hand.who % 2 === 0,
      note: '',
    }),
  'referral-close': (hand) => closeReferral(hand.core, hand.head, referralAt(hand, "state = 'reopened'")),
  'referral-limits': ({ core }) => recordPassedReferralLimits(core),
  'referral-erase': (hand) => (hand.who < 3 ? eraseReferral(hand.core, hand.head, referralAt(hand)) : undefined),
};
