import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { assessByStaff } from '../../main/services/assess-risk.ts';
import { earlierCases } from '../../main/services/earlier-cases.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { openDispute, type DisputeWish } from '../../main/services/open-dispute.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import type { Core } from '../../main/services/core.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { disputeAssigned } from '../../shared/facts/dispute-assigned.ts';
import { disputeTakenOn } from '../../shared/facts/dispute-course.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import { NO_RANKING, wishFor } from '../make/case.ts';
import { makeStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { asHead, asStaff } from '../make/people.ts';

async function makeDesk() {
  const { core, clock } = await makeStation();
  const sessions = openSessions(core, () => 10_000 * HOUR);
  const mediator = asStaff(core, sessions, '1001');
  const other = asStaff(core, sessions, '1002');
  /** A dispute in somebody's hands. */
  const register = (of: Session, intake: Partial<DisputeWish> = {}): string => {
    openDispute(core, makeIntake(intake));
    const id = core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_seq DESC').pluck().get() as string;
    core.ledger.write('system', ({ append }) => {
      append(
        disputeAssigned.of(id, {
          disputeId: id,
          mediatorId: of.staffId,
          choice: 'first-free',
          score: null,
          ranking: NO_RANKING,
        }),
      );
      append(disputeTakenOn.of(id, { disputeId: id, mediatorId: of.staffId }));
    });
    return id;
  };
  return { core, clock, register, mediator, other, head: asHead(core, sessions) };
}

const triage = (core: Core, by: Session, disputeId: string, repeats: string | null) =>
  moveDispute(core, by, { ...wishFor(core, disputeId, 'triage'), repeats } as MoveWish);
const end = (core: Core, by: Session, disputeId: string) =>
  moveDispute(core, by, { ...wishFor(core, disputeId, 'terminate') } as MoveWish);
const fileOf = (core: Core, by: Session, disputeId: string) => {
  const file = openDisputeFile(core, by, disputeId);
  if (!file.ok) throw new Error(file.refusal);
  return file.value;
};
const offersFor = (core: Core, by: Session, disputeId: string) => {
  const offers = earlierCases(core, by, disputeId);
  if (!offers.ok) throw new Error(offers.refusal);
  return offers.value;
};
const SOMEBODY_ELSE = { name: '测试乙', phone: '13800000002', respondentName: '阿测试小吃店' } as const;

test('the earlier cases of the same people are offered, the likeliest first, each with why', async () => {
  const { core, clock, register, mediator } = await makeDesk();
  const workmate = register(mediator, { ...SOMEBODY_ELSE, respondentName: '阿测试鞋厂' });
  const same = register(mediator);
  register(mediator, { ...SOMEBODY_ELSE, category: '11' });
  clock.pass(24 * HOUR);
  const again = register(mediator, { respondentName: '阿测试 鞋厂' });
  register(mediator); // later, so no earlier case
  expect(offersFor(core, mediator, again)).toEqual([
    {
      ...{ disputeId: same, number: 'M002', openedAt: Date.parse('2026-11-23T09:00:00+08:00') },
      told: { category: '11', stage: 'registered', outcome: null },
      reasons: ['same-applicant', 'same-other-side', 'same-category', 'same-claim', 'within-a-year'],
    },
    {
      ...{ disputeId: workmate, number: 'M001', openedAt: Date.parse('2026-11-23T09:00:00+08:00') },
      told: { category: '11', stage: 'registered', outcome: null },
      reasons: ['same-other-side', 'same-category', 'same-claim', 'within-a-year'],
    },
  ]);
});

test('what a mediator may not read is offered by number and day alone; the head reads all', async () => {
  const { core, register, mediator, other, head } = await makeDesk();
  const theirs = register(other);
  const again = register(mediator);
  const [offer] = offersFor(core, mediator, again);
  expect(offer).toEqual({
    ...{ disputeId: theirs, number: 'M001', openedAt: Date.parse('2026-11-23T09:00:00+08:00') },
    ...{ told: null, reasons: [] },
  });
  expect(offersFor(core, head, again)[0]?.told).not.toBeNull();
  expect(earlierCases(core, other, again)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(earlierCases(core, mediator, crypto.randomUUID())).toEqual({ ok: false, refusal: 'not-found' });
});

test('an erased person is found again in no later case', async () => {
  const { core, register, mediator, head } = await makeDesk();
  const before = register(mediator);
  const again = register(mediator);
  expect(offersFor(core, mediator, again)).toHaveLength(1);
  triage(core, mediator, before, null);
  end(core, mediator, before);
  expect(eraseDispute(core, head, before)).toMatchObject({ ok: true });
  expect(offersFor(core, mediator, again)).toEqual([]);
});

test('once chosen, both files name each other, the timeline says it, and a replay tells the same', async () => {
  const { core, register, mediator, other } = await makeDesk();
  const before = register(mediator);
  const again = register(mediator, { category: '02' });
  expect(triage(core, mediator, again, before)).toEqual({ ok: true, value: { done: true } });
  const file = fileOf(core, mediator, again);
  expect(file.repeats).toMatchObject({ disputeId: before, number: 'M001', told: { category: '11' } });
  expect(file.timeline.find(({ type }) => type === 'dispute.triaged.v1')?.repeats).toMatchObject({ number: 'M001' });
  expect(fileOf(core, mediator, before)).toMatchObject({
    ...{ repeats: null, cameAgain: [{ disputeId: again, number: 'M002' }] },
  });
  expect(checkReplay(core.db)).toBe('equal');

  const third = register(other);
  triage(core, other, third, before);
  expect(fileOf(core, other, third).repeats).toMatchObject({ number: 'M001', told: null });
  expect(fileOf(core, mediator, before).cameAgain.map(({ told }) => told === null)).toEqual([false, true]);
});

test('what is opened again is looked at again: the choice stands in the list, even erased, and can be taken back', async () => {
  const { core, register, mediator, head } = await makeDesk();
  const before = register(mediator, SOMEBODY_ELSE);
  const again = register(mediator);
  triage(core, mediator, before, null);
  end(core, mediator, before);
  eraseDispute(core, head, before);
  triage(core, mediator, again, before);
  expect(offersFor(core, mediator, again)).toMatchObject([{ disputeId: before, reasons: [] }]);
});

test('only an earlier case can be the one that came again', async () => {
  const { core, register, mediator } = await makeDesk();
  const before = register(mediator);
  const again = register(mediator);
  const ends = core.db.prepare('SELECT max(seq) FROM ledger').pluck();
  const head = ends.get();
  expect(triage(core, mediator, before, again)).toEqual({ ok: false, refusal: 'not-earlier' });
  expect(triage(core, mediator, again, again)).toEqual({ ok: false, refusal: 'not-earlier' });
  expect(triage(core, mediator, again, crypto.randomUUID())).toEqual({ ok: false, refusal: 'not-found' });
  expect(ends.get()).toBe(head);
});

test('blows in a quarrel that comes again are a step worse; what a person judged stays', async () => {
  const { core, register, mediator } = await makeDesk();
  const before = register(mediator);
  const told = { statement: '老板推了我一把，工钱也没给。', wish: '' };
  const [rule, person, other] = [register(mediator, told), register(mediator, told), register(mediator, told)];
  const seen = (id: string) => {
    const { risk, dangers, assessedBy } = fileOf(core, mediator, id);
    return { risk, dangers, assessedBy };
  };
  expect(seen(rule)).toEqual({ risk: 'medium', dangers: ['violence'], assessedBy: 'rule' });
  assessByStaff(core, mediator, person, { risk: 'medium', dangers: ['violence'], natures: ['civil'] });
  for (const id of [rule, person]) triage(core, mediator, id, before);
  triage(core, mediator, other, null);
  expect(seen(rule)).toEqual({ risk: 'high', dangers: ['violence', 'repeat'], assessedBy: 'rule' });
  expect(seen(person)).toEqual({ risk: 'medium', dangers: ['violence'], assessedBy: 'staff' });
  expect(seen(other)).toEqual({ risk: 'medium', dangers: ['violence'], assessedBy: 'rule' });
  expect(checkReplay(core.db)).toBe('equal');
});
