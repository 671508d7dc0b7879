import { randomUUID } from 'node:crypto';
import type { ForeignFact } from '../../main/ledger/ledger.ts';
import { box } from '../../main/ledger/box.ts';
import type { Core } from '../../main/services/core.ts';
import { draftReferral } from '../../main/services/draft-referral.ts';
import { sendReferral } from '../../main/services/move-referral.ts';
import type { Session } from '../../main/services/sessions.ts';
import { referralOf } from '../../main/store/referrals.ts';
import type { ReferralInput } from '../../shared/contract/desk/referrals.ts';
import type { Platform } from '../../shared/domain/referral.ts';

/** A matter for the market regulators; everything in it is invented. */
export const makeReferral = (changes: Partial<ReferralInput> = {}): ReferralInput => ({
  requestId: randomUUID(),
  class: 'livelihood',
  urgency: 'normal',
  platform: 'market',
  department: '',
  origin: { kind: 'desk', id: null },
  matter: {
    summary: '健身房关门了，充的钱不退。',
    place: '测试路 1 号',
    parties: [{ name: '测试甲', phone: '13800000001' }],
  },
  digits: null,
  ...changes,
});

/** Written and sent; its id, number and digits. */
export function sentReferral(core: Core, session: Session, changes: Partial<ReferralInput> = {}) {
  const wish = makeReferral(changes);
  const drafted = draftReferral(core, session, wish, () => 0.5);
  if (!drafted.ok) throw new Error(drafted.refusal);
  const { referralId } = drafted.value;
  const sent = sendReferral(core, session, { referralId, platform: wish.platform, department: '', note: '' });
  if (!sent.ok) throw new Error(sent.refusal);
  return drafted.value;
}

export const sendTo = (core: Core, session: Session, referralId: string, platform: Platform) =>
  sendReferral(core, session, { referralId, platform, department: '', note: '' });

/** What a platform says, as the district would state it: its words sealed under the key of the matter. */
export function platformSays(
  core: Core,
  referralId: string,
  type: 'signed' | 'returned' | 'progressed' | 'answered',
  more: Readonly<Record<string, unknown>> = {},
  note?: string,
): ForeignFact {
  const referral = referralOf(core.db, referralId);
  if (referral === undefined) throw new Error(`no referral ${referralId}`);
  const id = randomUUID();
  const key = note === undefined ? undefined : core.keys.ofReader(core.db, referral.aboutId);
  const sealed =
    key === undefined
      ? []
      : [
          {
            part: 'about',
            person: referral.aboutId,
            box: box(key, `${id}/about`, Buffer.from(JSON.stringify({ note }), 'utf8')).toString('base64'),
          },
        ];
  const needs = {
    signed: { department: '市监所' },
    returned: { reason: 'not-ours' },
    progressed: {},
    answered: { result: 'solved' },
  };
  return {
    id,
    type: `referral.${type}.v1`,
    subject: `referral/${referralId}`,
    time: core.clock(),
    data: { referralId, attempt: referral.attempt, ...needs[type], ...more },
    sealed,
  };
}
