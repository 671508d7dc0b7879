import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { payInstalment, visitDispute } from '../../main/services/keep-promise.ts';
import { openDisputeFile } from '../../main/services/open-dispute-file.ts';
import type { Core } from '../../main/services/core.ts';
import { MOVE_FACTS } from '../../main/store/move-facts.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { DISPUTE_STAGES } from '../../shared/domain/dispute-stage.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { MOVE_NAMES, moveOf, type MoveName } from '../../shared/rules/dispute-moves.ts';
import { AGREEMENT, makeCase, ORAL, PANEL } from '../make/case.ts';

const day = (text: string) => stationDay.parse(text);

test('a pay dispute from the kiosk to the last instalment, with a breach, a late payment and the court', async () => {
  const { core, station, id, mediator, move, stage } = await makeCase('performing');
  expect(disputeOf(core.db, id)).toMatchObject({ outcome: 'AGREED_WRITTEN', effectiveOn: '2026-11-23' });

  station.clock.set('2026-12-10T09:00:00+08:00');
  expect(runCaseClock(core)).toBe(0);
  station.clock.set('2026-12-11T00:01:00+08:00');
  expect(runCaseClock(core)).toBe(1);
  expect(stage()).toBe('breached');
  expect(runCaseClock(core)).toBe(0);

  const late = { number: 1, paidOn: day('2026-12-11'), means: 'bank-receipt' } as const;
  expect(payInstalment(core, mediator, id, late)).toMatchObject({ ok: true });
  expect(stage()).toBe('performing');
  expect(payInstalment(core, mediator, id, late)).toEqual({ ok: false, refusal: 'wrong-state' });

  expect(move('ask-court', { askedOn: day('2026-12-11') })).toMatchObject({ ok: true });
  expect(move('court-confirmed')).toEqual({ ok: false, refusal: 'payments-open' });
  expect(move('court-confirmed-running')).toMatchObject({ ok: true });
  expect(stage()).toBe('performing');

  station.clock.set('2027-01-05T10:00:00+08:00');
  expect(move('performed')).toEqual({ ok: false, refusal: 'payments-open' });
  payInstalment(core, mediator, id, { number: 2, paidOn: day('2027-01-05'), means: 'phone-receipt' });
  expect(move('performed')).toEqual({ ok: false, refusal: 'visit-first' });
  visitDispute(core, mediator, id, { form: 'phone', result: 'performed', satisfied: true, notes: '钱收到了' });
  expect(move('performed')).toMatchObject({ ok: true });
  expect(disputeOf(core.db, id)).toMatchObject({ stage: 'closed', outcome: 'AGREED_WRITTEN' });
  expect(checkReplay(core.db)).toBe('equal');

  const file = openDisputeFile(core, mediator, id);
  if (!file.ok) throw new Error(file.refusal);
  expect(file.value.timeline.map(({ type }) => type)).toEqual([
    'dispute.opened.v1',
    'dispute.risk-assessed.v1',
    'dispute.party-described.v1',
    'dispute.assigned.v2',
    'dispute.taken-on.v1',
    'dispute.triaged.v1',
    'dispute.soothing-started.v1',
    'dispute.accepted.v2',
    'dispute.mediation-started.v1',
    'dispute.agreement-drafted.v1',
    'dispute.agreed.v1',
    'dispute.performance-started.v1',
    'dispute.limit-passed.v1', // nobody asked after 7 days
    'dispute.limit-passed.v1', // the first instalment
    'dispute.breached.v1',
    'dispute.instalment-paid.v1',
    'dispute.performance-resumed.v1',
    'dispute.court-asked.v1',
    'dispute.court-confirmed-running.v1',
    'dispute.limit-passed.v1', // nobody asked after 30 days
    'dispute.instalment-paid.v1',
    'dispute.visited.v1',
    'dispute.closed.v2',
  ]);
  expect(file.value.timeline.find(({ type }) => type === 'dispute.visited.v1')?.notes).toBe('钱收到了');
});

test('a moral quarrel ends by word of mouth, performed on the spot', async () => {
  const { core, id, mediator, move, stage } = await makeCase('mediating', { intake: { category: '02' } });
  draftAgreement(core, mediator, id, ORAL);
  expect(move('agree', { ticks: ['all-signed'] })).toEqual({ ok: false, refusal: 'steps-missing' });
  expect(move('agree', { ticks: ['both-read-aloud'] })).toMatchObject({ ok: true });
  expect(stage()).toBe('performing');
  expect(move('performed')).toMatchObject({ ok: true });
  expect(disputeOf(core.db, id)).toMatchObject({ stage: 'closed', outcome: 'AGREED_ORAL' });
});

test('labour is settled on paper only', async () => {
  const { core, id, mediator } = await makeCase('mediating');
  expect(draftAgreement(core, mediator, id, { ...AGREEMENT, form: 'oral' })).toEqual({
    ok: false,
    refusal: 'written-only',
  });
});

test('an agreement that takes effect is performed from that day, by the station itself', async () => {
  const { core, id } = await makeCase('performing');
  const actors = core.db
    .prepare(`SELECT type, actor FROM ledger WHERE subject = ? AND type LIKE 'dispute.performance%'`)
    .all(`dispute/${id}`);
  expect(actors).toEqual([{ type: 'dispute.performance-started.v1', actor: 'system' }]);
});

test('handed to the police at once, and back when they find no offence', async () => {
  const { core, id, move, stage } = await makeCase('triaged');
  move('to-police');
  expect(stage()).toBe('police');
  expect(core.db.prepare(`SELECT urgent FROM ledger WHERE type = 'dispute.handed-to-police.v1'`).pluck().get()).toBe(1);
  move('police-advises');
  expect(disputeOf(core.db, id)).toMatchObject({ stage: 'soothing', outcome: null });
});

test('the court says no: the case is opened again, its clocks and its promises begin anew', async () => {
  const { core, id, move } = await makeCase('performing');
  move('ask-court');
  expect(move('court-refused')).toMatchObject({ ok: true });
  expect(disputeOf(core.db, id)).toMatchObject({
    stage: 'reopened',
    outcome: null,
    effectiveOn: null,
    agreementSeq: null,
    acceptedAt: null,
  });
  expect(core.db.prepare('SELECT count(*) FROM instalment').pluck().get()).toBe(0);
  expect(move('triage')).toMatchObject({ ok: true });
});

test('the head convenes a panel of people who work here; the mediator cannot', async () => {
  const { move, head, stage } = await makeCase('mediating');
  expect(move('convene')).toEqual({ ok: false, refusal: 'not-allowed' });
  const stranger = [{ ...PANEL[0], staffId: '00000000-0000-4000-8000-000000000000' }];
  expect(move('convene', { members: stranger }, head)).toEqual({ ok: false, refusal: 'unknown-staff' });
  expect(move('convene', {}, head)).toMatchObject({ ok: true });
  expect(stage()).toBe('joint');
  expect(move('dissolve')).toMatchObject({ ok: true });
});

test.each([
  { move: 'extend', extra: { until: day('2026-11-23') }, at: 'mediating' },
  { move: 'agree', extra: { effectiveOn: day('2026-11-24') }, at: 'mediating' },
  { move: 'ask-court', extra: { askedOn: day('2026-11-24') }, at: 'performing' },
] as const)('$move on a day that cannot be', async ({ move: name, extra, at }) => {
  const { core, id, mediator, move } = await makeCase(at);
  if (name === 'agree') draftAgreement(core, mediator, id, AGREEMENT);
  expect(move(name, extra)).toEqual({ ok: false, refusal: 'bad-day' });
});

test('no move succeeds from a stage the table does not name, and none changes anything then', async () => {
  const { core, move, stage } = await makeCase('registered');
  for (const name of MOVE_NAMES.filter((one) => !moveOf(one).from.includes('registered'))) {
    const before = core.db.prepare('SELECT max(seq) FROM ledger').pluck().get();
    if (name === 'perform' || name === 'breach') continue;
    expect(move(name, name === 'convene' ? { members: [] } : {})).toMatchObject({ ok: false });
    expect(core.db.prepare('SELECT max(seq) FROM ledger').pluck().get()).toBe(before);
    expect(stage()).toBe('registered');
  }
  expect(DISPUTE_STAGES).toContain(stage());
});

test('the file names the next steps, what must be affirmed, and what is missing', async () => {
  const { core, id, mediator, head } = await makeCase('mediating');
  const moves = (session: typeof mediator) => {
    const file = openDisputeFile(core, session, id);
    if (!file.ok) throw new Error(file.refusal);
    return file.value.moves;
  };
  expect(moves(mediator).map(({ move }) => move)).toEqual(['agree', 'extend', 'terminate']);
  expect(moves(mediator).find(({ move }) => move === 'agree')).toMatchObject({ missing: 'no-agreement' });
  expect(moves(head).map(({ move }) => move)).toEqual(['convene', 'refer', 'terminate']);
});

/** From a stage on: each line is a case of its own, and together they make every move there is. */
const COURSES: readonly (readonly [Parameters<typeof makeCase>[0], ...MoveName[]])[] = [
  ['triaged', 'decline'],
  ['triaged', 'to-police', 'police-advises', 'accept', 'start', 'extend', 'terminate'],
  ['mediating', 'convene', 'dissolve', 'refer', 'referral-back', 'triage'],
  ['mediating', 'refer', 'referral-settled'],
  ['performing', 'ask-court', 'court-refused'],
  ['performing', 'ask-court', 'court-confirmed-running'],
];

test('every move of the table is made, and a replay gives the same tables', { timeout: 60_000 }, async () => {
  const seen = new Set<unknown>();
  const keep = (core: Core) => {
    for (const type of core.db.prepare('SELECT DISTINCT type FROM ledger').pluck().all()) seen.add(type);
    expect(checkReplay(core.db)).toBe('equal');
  };
  for (const [at, ...moves] of COURSES) {
    const { core, mediator, head, move } = await makeCase(at);
    for (const name of moves) {
      const by = moveOf(name).by.includes('mediator') ? mediator : head;
      expect(move(name, {}, by), name).toMatchObject({ ok: true });
    }
    keep(core);
  }
  // Kept, broken and given up, confirmed with nothing left: those need days to pass.
  const kept = await makeCase('performing', { agreement: { ...AGREEMENT, instalments: [] } });
  kept.move('ask-court');
  expect(kept.move('court-confirmed')).toMatchObject({ ok: true });
  keep(kept.core);
  const broken = await makeCase('performing');
  broken.station.clock.set('2026-12-11T00:01:00+08:00');
  runCaseClock(broken.core);
  payInstalment(broken.core, broken.mediator, broken.id, { number: 1, paidOn: day('2026-12-11'), means: 'cash-seen' });
  broken.station.clock.set('2027-01-11T00:01:00+08:00');
  runCaseClock(broken.core);
  expect(broken.move('give-up')).toMatchObject({ ok: true });
  keep(broken.core);
  const done = await makeCase('mediating', { intake: { category: '02' } });
  draftAgreement(done.core, done.mediator, done.id, ORAL);
  done.move('agree');
  expect(done.move('performed')).toMatchObject({ ok: true });
  keep(done.core);
  const missing = Object.values(MOVE_FACTS).filter(({ type }) => !seen.has(type));
  expect(missing.map(({ type }) => type)).toEqual([]);
});
