import { expect, test } from 'vitest';
import { listDue, listUrgent, showFigures } from '../../main/services/caseload.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { payInstalment, visitDispute } from '../../main/services/keep-promise.ts';
import { listDisputes } from '../../main/services/list-disputes.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { stationMonth } from '../../shared/domain/station-month.ts';
import { AGREEMENT, makeCase, type TestCase } from '../make/case.ts';

const day = (text: string) => stationDay.parse(text);
const month = (text: string) => stationMonth.parse(text);
const due = ({ core, mediator }: TestCase) =>
  listDue(core, mediator).map(({ kind, limit, lastDay }) => `${kind} ${limit} ${lastDay}`);
const VISIT = { form: 'phone', result: 'performed', satisfied: true, notes: '都好' } as const;

test('what is to be done today: a visit after 7 days, an instalment on its day and after it', async () => {
  const made = await makeCase('performing');
  const { core, station, mediator, head, id } = made;
  expect(due(made)).toEqual([]);
  station.clock.set('2026-11-30T09:00:00+08:00');
  expect(due(made)).toEqual(['visit visit-7 2026-11-30']);
  visitDispute(core, mediator, id, VISIT);
  expect(due(made)).toEqual([]);
  station.clock.set('2026-12-10T09:00:00+08:00');
  expect(due(made)).toEqual(['today instalment 2026-12-10']);
  station.clock.set('2026-12-11T09:00:00+08:00');
  expect(due(made)).toEqual(['overdue instalment 2026-12-10']);
  expect(listDue(core, head)).toEqual([]);
  expect(JSON.stringify(listDue(core, mediator))).not.toMatch(/13800000001|测试甲/);
  payInstalment(core, mediator, id, { number: 1, paidOn: day('2026-12-11'), means: 'cash-seen' });
  expect(due(made)).toEqual([]);
});

test('the list names the limit that makes a case urgent, not a nearer one with time enough', async () => {
  const instalments = [{ dueOn: day('2026-12-22'), amountFen: 1_350_000 }];
  const { core, station, mediator, id } = await makeCase('performing', { agreement: { ...AGREEMENT, instalments } });
  station.clock.set('2026-12-17T09:00:00+08:00');
  visitDispute(core, mediator, id, VISIT);
  expect(listDisputes(core, mediator)).toMatchObject([
    { urgency: 'amber', nextLimit: { limit: 'confirmation', lastDay: '2026-12-23', urgency: 'amber' } },
  ]);
});

test('a court that has confirmed it is asked for nothing more: no limit, no move', async () => {
  const { core, station, mediator, id, move } = await makeCase('performing');
  move('ask-court');
  move('court-confirmed-running');
  station.clock.set('2026-12-17T09:00:00+08:00');
  const file = openDisputeFile(core, mediator, id);
  if (!file.ok) throw new Error(file.refusal);
  expect(file.value.limits.map(({ limit }) => limit)).not.toContain('confirmation');
  expect(file.value.moves.map(({ move: name }) => name)).not.toContain('ask-court');
  expect(move('ask-court')).toEqual({ ok: false, refusal: 'wrong-state' });
});

test('the head sees every case that is late or nearly so, with its mediator; nobody else does', async () => {
  const { core, station, mediator, head } = await makeCase('performing');
  expect(listUrgent(core, mediator)).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(listUrgent(core, head)).toEqual({ ok: true, value: [] });
  station.clock.set('2026-12-12T09:00:00+08:00');
  runCaseClock(core);
  const answer = listUrgent(core, head);
  if (!answer.ok) throw new Error(answer.refusal);
  expect(answer.value).toMatchObject([{ urgency: 'red', stage: 'breached', nextLimit: { limit: 'visit-7' } }]);
  expect(answer.value[0]?.mediatorName).not.toBeNull();
});

test('the month in numbers moves with the case: accepted, agreed, kept, limits passed', async () => {
  const { core, station, mediator, head, id } = await makeCase('performing');
  const figures = (text: string) => {
    const answer = showFigures(core, head, month(text));
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };
  expect(showFigures(core, mediator, month('2026-11'))).toEqual({ ok: false, refusal: 'not-allowed' });
  expect(figures('2026-11')).toMatchObject({
    accepted: 1,
    succeeded: 1,
    amountFen: 1_350_000,
    successRate: 1,
    due: 0,
    performanceRate: null,
    averageDays: 0,
    limitsPassed: 0,
    bySource: [{ code: 'APPLIED', accepted: 1, succeeded: 1 }],
    byCategory: [{ code: '11', accepted: 1, succeeded: 1 }],
  });
  station.clock.set('2026-12-12T09:00:00+08:00');
  runCaseClock(core);
  expect(figures('2026-11')).toMatchObject({ limitsPassed: 1, successRate: 1 });
  expect(figures('2026-12')).toMatchObject({ accepted: 0, due: 1, performed: 0, performanceRate: 0, limitsPassed: 1 });
  payInstalment(core, mediator, id, { number: 1, paidOn: day('2026-12-12'), means: 'bank-receipt' });
  expect(figures('2026-12')).toMatchObject({
    performed: 1,
    performanceRate: 1,
    change: { accepted: -1, succeeded: -1, successRate: null, limitsPassed: 0 },
  });
});

test('a breach opens the ways the law knows: for wages a suit or an order to pay', async () => {
  const { core, station, mediator, id, move } = await makeCase('performing');
  const suggested = () => {
    const file = openDisputeFile(core, mediator, id);
    if (!file.ok) throw new Error(file.refusal);
    return file.value.moves
      .find((one) => one.move === 'give-up')
      ?.suggested.map(({ remedy, basis }) => `${remedy} ${basis.law} ${basis.articles}`);
  };
  station.clock.set('2026-12-11T09:00:00+08:00');
  runCaseClock(core);
  expect(suggested()).toEqual(['court PML 32', 'payment-order LDM 16']);
  payInstalment(core, mediator, id, { number: 1, paidOn: day('2026-12-11'), means: 'cash-seen' });
  move('ask-court', { askedOn: day('2026-12-11') });
  move('court-confirmed-running');
  station.clock.set('2027-01-11T09:00:00+08:00');
  runCaseClock(core);
  expect(suggested()).toEqual(['court-enforcement PML 33']);
});
