import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { payInstalment, visitDispute } from '../../main/services/keep-promise.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { AGREEMENT, makeCase, type TestCase } from './case.ts';

/** A case that was talked over, agreed, signed for and kept, with every paper there is; all of it invented. */
export async function makeWholeCase(
  changes: { readonly terms?: string; readonly notes?: string } = {},
): Promise<TestCase> {
  const made = await makeCase('mediating');
  const { core, id, mediator, station, move } = made;
  const notes = changes.notes ?? '双方当面谈。厂方说回款晚了，愿意分两次付清；申请人同意。';
  recordTalk(core, mediator, id, { form: 'together', minutes: 45, notes });
  recordTalk(core, mediator, id, { form: 'phone', minutes: 10, notes: '电话里又核对了一遍金额。' });
  draftAgreement(core, mediator, id, { ...AGREEMENT, place: '调解室1', terms: changes.terms ?? AGREEMENT.terms });
  move('agree');
  station.clock.set('2026-12-09T10:00:00+08:00');
  payInstalment(core, mediator, id, { number: 1, paidOn: stationDay.parse('2026-12-09'), means: 'bank-receipt' });
  visitDispute(core, mediator, id, { form: 'phone', result: 'on-the-way', satisfied: true, notes: '第一期收到了。' });
  return made;
}
