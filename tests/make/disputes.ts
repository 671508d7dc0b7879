import { draftAgreement } from '../../main/services/draft-agreement.ts';
import type { DisputeWish } from '../../main/services/open-dispute.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { AGREEMENT, makeCase, ORAL } from './case.ts';

/** A dispute that its mediator has in hand. */
export async function makeDisputeInHand(intake: Partial<DisputeWish> = {}) {
  const made = await makeCase('mediating', { intake });
  return { ...made, clock: made.station.clock, disputeId: made.id };
}

/** The same, talked over once, agreed, kept and closed two days after it came. */
export async function makeClosedDispute() {
  const made = await makeDisputeInHand({ category: '02' });
  const { core, clock, mediator, disputeId, move } = made;
  const notes = '测试甲和阿测试鞋厂的陈老板都来了，电话13800000001打得通。';
  recordTalk(core, mediator, disputeId, { form: 'together', minutes: 40, notes });
  draftAgreement(core, mediator, disputeId, {
    ...ORAL,
    facts: '阿测试鞋厂欠测试甲工资。',
    terms: '阿测试鞋厂当场付清。',
    manner: '转到卡6222021001123456789。',
    amountFen: AGREEMENT.amountFen,
  });
  clock.pass(30 * HOUR);
  for (const name of ['agree', 'performed'] as const) {
    const answer = move(name);
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
  }
  return made;
}
