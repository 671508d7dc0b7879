import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkChain, checkReplay } from '../../main/ledger/verify.ts';
import { callNext } from '../../main/services/call-next.ts';
import type { Core } from '../../main/services/core.ts';
import { closeCounter, openCounter } from '../../main/services/counter-seats.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { draftAgreement } from '../../main/services/draft-agreement.ts';
import { payInstalment, visitDispute } from '../../main/services/keep-promise.ts';
import { moveDispute, type MoveWish } from '../../main/services/move-dispute.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { handOnDispute } from '../../main/services/hand-on-dispute.ts';
import { setDuty } from '../../main/services/mediator-duty.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { endIssue, recordMinutes } from '../../main/services/panel-work.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { ticketAtStaff } from '../../main/store/tickets.ts';
import { NATURES } from '../../shared/domain/dispute-course.ts';
import { HAND_ON_REASONS } from '../../shared/domain/dispute.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { moveOf, movesFrom } from '../../shared/rules/dispute-moves.ts';
import { ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { makeStation, type TestClock } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { AGREEMENT, ORAL, PANEL, wishFor } from '../make/case.ts';
import { asStaff } from '../make/people.ts';

const STAFF = ['9001', '8001', '8002', '1001', '1002', '1003', '1004'];

/** Anything somebody at a station might do next, sensible or not; refusals are part of the history. */
const step = fc.record({
  what: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'take',
        'dispute',
        'open',
        'call',
        'finish',
        'take-on',
        'move',
        'move',
        'move',
        'move',
        'draft',
        'pay',
        'pay',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'recall',
        'start',
        'no-show',
        'talk',
        'draft',
        'pay',
        'visit',
        'sit',
        'end-issue',
        'hand-on',
        'erase',
        'duty',
        'leave',
        'wait',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('wait', 'wait', 'wait', 'wait', 'midnight', 'clock-back', 'weeks') },
  ),
  who: fc.nat({ max: STAFF.length - 1 }),
  which: fc.nat({ max: 5 }),
});
type Step = (typeof step)['generate'] extends (...given: never[]) => { value: infer S } ? S : never;

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const ids = (core: Core, text: string) => core.db.prepare(text).pluck().all() as string[];

function mediatorOfDispute(core: Core, [head]: readonly Session[], disputeId: string): Session {
  const staffId = disputeOf(core.db, disputeId)?.mediatorId;
  return { ...(head as Session), ...(staffId && { staffId, roles: ['mediator'] }) };
}

/** Any of the moves that this person may make from here, the usual one more often than not. */
function moveOn(core: Core, session: Session, disputeId: string, chance: number): void {
  const dispute = disputeOf(core.db, disputeId);
  if (dispute === undefined) return;
  const by = dispute.mediatorId === session.staffId ? 'mediator' : 'head';
  const ends = chance % 8 === 7;
  const moves = movesFrom(dispute.stage).filter(
    (name) => moveOf(name).by.includes(by) && (ends || name !== 'terminate'),
  );
  const move = pick(moves, chance % 4 === 3 ? chance : 0);
  if (move !== undefined) moveDispute(core, session, wishFor(core, disputeId, move) as MoveWish);
}

/** What leads a case on happens to the oldest open ones, else none would ever get far. */
const LEADS_ON = ['take-on', 'move', 'draft', 'pay', 'visit'];
/** A panel seldom sits: what it does happens where one does. */
const PANEL_ACTS = ['sit', 'end-issue'];
const SITTING = `SELECT dispute_id FROM dispute WHERE stage = 'joint' ORDER BY opened_seq`;
const OLDEST_OPEN = `SELECT dispute_id FROM dispute WHERE stage NOT IN (${ENDED_SQL}) AND mediator_id IS NOT NULL ORDER BY opened_seq`;
const NEWEST = 'SELECT dispute_id FROM dispute ORDER BY opened_seq DESC';

function perform(core: Core, clock: TestClock, sessions: readonly Session[], { what, who, which }: Step): void {
  const { staffId } = sessions[who] as Session;
  const dispute =
    (PANEL_ACTS.includes(what) ? pick(ids(core, SITTING), which) : undefined) ??
    pick(LEADS_ON.includes(what) ? ids(core, OLDEST_OPEN).slice(0, 3) : ids(core, NEWEST), which) ??
    crypto.randomUUID();
  // Mostly what a sensible person would do next, sometimes anything: else no history gets far.
  const session = which % 3 > 0 ? mediatorOfDispute(core, sessions, dispute) : (sessions[who] as Session);
  const current = which < 5 ? ticketAtStaff(core.db, staffId)?.ticketId : undefined;
  const ticket =
    current ?? pick(ids(core, 'SELECT ticket_id FROM ticket ORDER BY issued_at, number'), which) ?? crypto.randomUUID();
  const mediator = pick(ids(core, 'SELECT mediator_id FROM mediator ORDER BY 1'), which) as string;
  const service = pick(demoSeed.services, which)?.serviceId ?? '';
  const issue = pick(NATURES, who) ?? 'civil';
  const panelist = { ...session, staffId: PANEL.find((one) => one.issue === issue)?.staffId ?? staffId };
  switch (what) {
    case 'take':
      return void takeTicket(core, { serviceId: service, requestId: crypto.randomUUID(), language: 'zh' });
    case 'dispute':
      return void openDispute(core, makeIntake({ mediatorId: which % 2 === 0 ? null : mediator }));
    case 'open':
      return void openCounter(
        core,
        openSessions(core, () => HOUR),
        staffId,
        pick(demoSeed.counters, which)?.counterId ?? '',
      );
    case 'call':
      return void callNext(core, staffId);
    case 'recall':
    case 'start':
    case 'finish':
    case 'no-show':
      return void moveTicket(core, staffId, ticket, what);
    case 'take-on':
      return void takeOnDispute(core, session, dispute);
    case 'talk':
      return void recordTalk(core, session, dispute, { form: 'phone', minutes: 5, notes: '电话里谈过' });
    case 'draft':
      return void draftAgreement(core, session, dispute, which % 2 === 0 ? AGREEMENT : ORAL);
    case 'move':
      return void moveOn(core, which === 5 ? (sessions[0] as Session) : session, dispute, who + which);
    case 'pay':
      return void payInstalment(core, session, dispute, {
        number: 1 + (which % 2),
        paidOn: dayOf(core.clock()),
        means: 'cash-seen',
      });
    case 'visit':
      return void visitDispute(core, session, dispute, {
        form: 'phone',
        result: 'performed',
        satisfied: null,
        notes: '问过了',
      });
    case 'sit':
      return void recordMinutes(core, panelist, { disputeId: dispute, issue, minutes: 30, notes: '坐下来谈过' });
    case 'end-issue':
      return void endIssue(core, panelist, {
        disputeId: dispute,
        issue,
        result: which < 3 ? 'settled' : 'not-settled',
      });
    case 'hand-on':
      return void handOnDispute(core, session, dispute, {
        reason: pick(HAND_ON_REASONS, which) ?? 'language',
        to: who < 5 ? null : mediator,
      });
    case 'erase':
      return void eraseDispute(core, session, dispute);
    case 'duty':
      return void setDuty(core, session, mediator, who % 2 === 0);
    case 'leave':
      return void closeCounter(core, staffId, 'left');
    case 'wait':
      return clock.pass((which + 1) * MINUTE);
    case 'weeks':
      clock.pass(which * 9 * 24 * HOUR);
      return void runCaseClock(core);
    case 'midnight':
      return clock.pass(20 * HOUR);
    case 'clock-back':
      return clock.pass(-3 * HOUR);
  }
}

test('after any history the tables equal a replay, the chain holds, and a rebuild changes nothing', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (history) => {
      const { core, clock } = await makeStation();
      const sessions = openSessions(core, () => 1_000 * HOUR);
      const people = STAFF.map((number) => asStaff(core, sessions, number));
      for (const one of history) perform(core, clock, people, one);
      expect(checkChain(core.db)).toBe('ok');
      expect(checkReplay(core.db)).toBe('equal');
      rebuild(core.db);
      expect(checkReplay(core.db)).toBe('equal');
      core.close();
    }),
    { numRuns: 15 },
  );
});

test('random histories do reach the far states: the property above is not about empty tables', {
  timeout: 60_000,
}, async () => {
  const seen = new Set<string>();
  const { core, clock } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const people = STAFF.map((number) => asStaff(core, sessions, number));
  for (const one of fc.sample(step, { numRuns: 3_000, seed: 42 })) perform(core, clock, people, one);
  for (const type of ids(core, 'SELECT DISTINCT type FROM ledger')) seen.add(type);
  for (const type of [
    'ticket.finished.v1',
    'ticket.marked-no-show.v1',
    'dispute.handed-on.v1',
    'dispute.mediation-started.v1',
    'dispute.agreed.v1',
    'dispute.instalment-paid.v1',
    'dispute.breached.v1',
    'dispute.terminated.v1',
    'dispute.panel-convened.v1',
    'dispute.minutes-recorded.v1',
    'dispute.issue-settled.v1',
    'dispute.limit-passed.v1',
  ]) {
    expect(seen).toContain(type);
  }
  expect(checkReplay(core.db)).toBe('equal');
});
