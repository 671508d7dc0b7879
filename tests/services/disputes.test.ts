import { expect, test } from 'vitest';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { callNext } from '../../main/services/call-next.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { findMediators } from '../../main/services/find-mediators.ts';
import { findSuccessors } from '../../main/services/find-successors.ts';
import { handOnDispute } from '../../main/services/hand-on-dispute.ts';
import { listDisputes } from '../../main/services/list-disputes.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { mediatorOf } from '../../main/store/mediators.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { makeStation, type TestStation } from '../make/core.ts';
import { makeIntake } from '../make/intake.ts';
import { asHead, asMediator, asMediatorId, mediationCounter } from '../make/people.ts';

/** A dispute that its first choice of mediator has in hand. */
async function inHand(accepted = true) {
  const station = await makeStation();
  const { core } = station;
  const offered = findMediators(core, makeIntake());
  if (!offered.ok) throw new Error(offered.refusal);
  const mediatorId = offered.value[0]?.mediatorId ?? '';
  const opened = openDispute(core, makeIntake({ mediatorId }));
  if (!opened.ok) throw new Error(opened.refusal);
  const sessions = openSessions(core, () => 15 * MINUTE);
  const mediator = asMediator(core, sessions);
  const id = newest(station);
  if (accepted) takeOnDispute(core, mediator, id);
  return { station, core, sessions, mediator, id, opened: opened.value };
}

const newest = ({ core }: TestStation) =>
  core.db.prepare('SELECT dispute_id FROM dispute ORDER BY opened_at DESC').pluck().get() as string;

test('the kiosk offers on-duty mediators who speak the dialect, best first, each with a reason', async () => {
  const { core } = await makeStation();
  const offered = findMediators(core, makeIntake());
  if (!offered.ok) throw new Error(offered.refusal);
  expect(offered.value.length).toBeGreaterThan(1);
  const scores = offered.value.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  for (const { mediatorId, reasons } of offered.value) {
    expect(reasons.length).toBeGreaterThan(0);
    expect(mediatorOf(core.db, mediatorId)?.onDuty).toBe(true);
  }
});

test('a chosen mediator gets the dispute at once; the citizen gets a number and the name', async () => {
  const { core, mediator, id, opened } = await inHand(false);
  expect(opened).toMatchObject({ number: 'M001', mediatorName: expect.any(String) });
  expect(disputeOf(core.db, id)).toMatchObject({ takenOn: false, choice: 'citizen', mediatorId: mediator.staffId });
});

test('first free: whoever of the suitable ones calls first has it', async () => {
  const station = await makeStation();
  const { core } = station;
  openDispute(core, makeIntake());
  const sessions = openSessions(core, () => 15 * MINUTE);
  const mediator = asMediator(core, sessions);
  openCounter(core, sessions, mediator.staffId, mediationCounter(core));
  expect(listDisputes(core, mediator)).toMatchObject([{ belongs: 'open', mediatorName: null }]);
  expect(callNext(core, mediator.staffId)).toMatchObject({ ok: true });
  expect(disputeOf(core.db, newest(station))).toMatchObject({
    takenOn: false,
    choice: 'first-free',
    mediatorId: mediator.staffId,
  });
});

test('ten taps open one dispute, with the same number', async () => {
  const { core } = await makeStation();
  const intake = makeIntake();
  const numbers = Array.from({ length: 10 }, () => openDispute(core, intake)).map(
    (answer) => answer.ok && answer.value.number,
  );
  expect(new Set(numbers)).toEqual(new Set(['M001']));
  expect(core.db.prepare('SELECT count(*) FROM dispute').pluck().get()).toBe(1);
});

test.each([
  { changes: { consent: { noticeVersion: '2026-11', agreed: false } }, refusal: 'no-consent' },
  { changes: { home: asDivisionCode('999999') }, refusal: 'unknown-division' },
  { changes: { mediatorId: '00000000-0000-4000-8000-000000000000' }, refusal: 'unknown-mediator' },
] as const)('$refusal: nothing is saved', async ({ changes, refusal }) => {
  const { core } = await makeStation();
  const before = core.mark.read();
  expect(openDispute(core, makeIntake(changes))).toEqual({ ok: false, refusal });
  expect(core.mark.read()).toBe(before);
});

test('a talk is on file, in the words it was written down in', async () => {
  const { core, mediator, id } = await inHand();
  recordTalk(core, mediator, id, { form: 'together', minutes: 40, notes: '双方都来了' });
  const file = openDisputeFile(core, mediator, id);
  if (!file.ok) throw new Error(file.refusal);
  expect(file.value).toMatchObject({ stage: 'registered', takenOn: true, name: '测试甲', phone: '13800000001' });
  expect(file.value.timeline.map(({ type, notes }) => [type, notes])).toEqual([
    ['dispute.opened.v1', null],
    ['dispute.risk-assessed.v1', null],
    ['dispute.party-described.v1', null],
    ['dispute.assigned.v2', null],
    ['dispute.taken-on.v1', null],
    ['dispute.talk-recorded.v1', '双方都来了'],
  ]);
});

test('a mediator who hands on for a conflict of interest is never offered that dispute again', async () => {
  const { core, sessions, mediator, id } = await inHand();
  const successors = findSuccessors(core, mediator, id);
  if (!successors.ok) throw new Error(successors.refusal);
  const next = successors.value[0]?.mediatorId ?? '';
  expect(handOnDispute(core, mediator, id, { reason: 'conflict-of-interest', to: next })).toMatchObject({ ok: true });
  expect(disputeOf(core.db, id)).toMatchObject({ mediatorId: next, choice: 'handed-on', takenOn: false });
  expect(openDisputeFile(core, mediator, id)).toEqual({ ok: false, refusal: 'not-yours' });
  const head = asHead(core, sessions);
  const again = findSuccessors(core, head, id);
  expect(again.ok && again.value.map(({ mediatorId }) => mediatorId)).not.toContain(mediator.staffId);
  expect(handOnDispute(core, head, id, { reason: 'workload', to: mediator.staffId })).toEqual({
    ok: false,
    refusal: 'unknown-mediator',
  });
});

test('a dispute handed back after its number was called is taken on by another suitable mediator, not by its number', async () => {
  const station = await makeStation();
  const { core } = station;
  openDispute(core, makeIntake());
  const sessions = openSessions(core, () => 15 * MINUTE);
  const first = asMediator(core, sessions);
  openCounter(core, sessions, first.staffId, mediationCounter(core));
  const id = newest(station);
  const second = asMediatorId(core, sessions, disputeOf(core.db, id)?.suitable[1] ?? '');
  expect(takeOnDispute(core, second, id)).toEqual({ ok: false, refusal: 'wrong-state' });
  callNext(core, first.staffId);
  expect(takeOnDispute(core, second, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(handOnDispute(core, first, id, { reason: 'language', to: null })).toMatchObject({ ok: true });
  expect(takeOnDispute(core, first, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(takeOnDispute(core, second, id)).toMatchObject({ ok: true });
  expect(disputeOf(core.db, id)).toMatchObject({ takenOn: true, mediatorId: second.staffId, choice: 'first-free' });
});

test('another mediator can neither open nor move it', async () => {
  const { core, mediator, id } = await inHand();
  const stranger: Session = { ...mediator, staffId: '00000000-0000-4000-8000-000000000000', roles: ['mediator'] };
  expect(openDisputeFile(core, stranger, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(takeOnDispute(core, stranger, id)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(openDisputeFile(core, mediator, crypto.randomUUID())).toEqual({ ok: false, refusal: 'not-found' });
});

test('the citizen learns how it stands with number and last four digits, and with nothing else', async () => {
  const { core, opened } = await inHand();
  const tries = noTries();
  const ask = (tail: string | null) => askStanding(core, tries, 'kiosk-1', { number: opened.number, tail });
  expect(ask('0001')).toMatchObject({ ok: true, value: { dispute: { stage: 'registered', agreed: false } } });
  expect(ask(null)).toEqual({ ok: false, refusal: 'not-found' });
  for (const wrong of ['0002', '0003', '0004', '0005', '0006'])
    expect(ask(wrong)).toEqual({ ok: false, refusal: 'not-found' });
  expect(ask('0001')).toEqual({ ok: false, refusal: 'too-many-tries' });
});
