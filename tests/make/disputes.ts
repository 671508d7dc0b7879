import { acceptDispute } from '../../main/services/accept-dispute.ts';
import { closeDispute } from '../../main/services/close-dispute.ts';
import { findMediators } from '../../main/services/find-mediators.ts';
import { openDispute, type DisputeWish } from '../../main/services/open-dispute.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { writeAgreement } from '../../main/services/write-agreement.ts';
import type { Outcome } from '../../shared/domain/dispute.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeStation } from './core.ts';
import { makeIntake } from './intake.ts';
import { asHead, asMediator } from './people.ts';

/** A dispute that its mediator has in hand, with who is around it. */
export async function makeDisputeInHand(changes: Partial<DisputeWish> = {}) {
  const station = await makeStation();
  const { core, clock } = station;
  const offered = findMediators(core, makeIntake(changes));
  if (!offered.ok) throw new Error(offered.refusal);
  const opened = openDispute(core, makeIntake({ mediatorId: offered.value[0]?.mediatorId ?? null, ...changes }));
  if (!opened.ok) throw new Error(opened.refusal);
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const mediator = asMediator(core, sessions);
  const disputeId = core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_at DESC').pluck().get() as string;
  acceptDispute(core, mediator, disputeId);
  return { station, core, clock, sessions, mediator, head: asHead(core, sessions), disputeId };
}

/** The same, talked over once, agreed and closed two days later. */
export async function makeClosedDispute(outcome: Outcome = 'AGREED_WRITTEN', changes: Partial<DisputeWish> = {}) {
  const made = await makeDisputeInHand(changes);
  const { core, clock, mediator, disputeId } = made;
  const notes = '测试甲和阿测试鞋厂的陈老板都来了，电话13800000001打得通。';
  recordTalk(core, mediator, disputeId, { form: 'together', minutes: 40, notes });
  writeAgreement(core, mediator, disputeId, {
    facts: '阿测试鞋厂欠测试甲工资。',
    terms: '阿测试鞋厂分两次付清。',
    manner: '转到卡6222021001123456789。',
    amountFen: 1_350_000,
    performBy: stationDay.parse('2027-01-31'),
    copies: 3,
  });
  clock.pass(30 * HOUR);
  closeDispute(core, mediator, disputeId, { outcome, note: '' });
  return made;
}
