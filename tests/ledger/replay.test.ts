import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkChain, checkReplay } from '../../main/ledger/verify.ts';
import { acceptDispute } from '../../main/services/accept-dispute.ts';
import { callNext } from '../../main/services/call-next.ts';
import { closeDispute } from '../../main/services/close-dispute.ts';
import type { Core } from '../../main/services/core.ts';
import { closeCounter, openCounter } from '../../main/services/counter-seats.ts';
import { draftCase } from '../../main/services/draft-case.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { handOnDispute } from '../../main/services/hand-on-dispute.ts';
import { setDuty } from '../../main/services/mediator-duty.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { markHelpful } from '../../main/services/mark-helpful.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { publishCase, withdrawCase } from '../../main/services/publish-case.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { registerLead } from '../../main/services/register-lead.ts';
import { closeLead, reportLead } from '../../main/services/report-lead.ts';
import { openSessions, type Session } from '../../main/services/sessions.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { writeAgreement } from '../../main/services/write-agreement.ts';
import { disputeOf } from '../../main/store/disputes.ts';
import { ticketAtStaff } from '../../main/store/tickets.ts';
import { HAND_ON_REASONS, OUTCOMES } from '../../shared/domain/dispute.ts';
import { LEAD_CLOSE_REASONS, URGENCIES } from '../../shared/domain/lead.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { makeStation, type TestClock } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeIntake } from '../make/intake.ts';
import { makeLead, makeRegistration } from '../make/leads.ts';
import { asStaff } from '../make/people.ts';

const STAFF = ['9001', '8001', '8002', '1001', '1002', '1003', '1004'];

/** Anything somebody at a station might do next, sensible or not; refusals are part of the history. */
const step = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('take', 'dispute', 'open', 'call', 'finish', 'accept', 'close') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'recall',
        'start',
        'no-show',
        'talk',
        'agree',
        'hand-on',
        'erase',
        'duty',
        'leave',
        'wait',
        'publish',
        'withdraw',
        'helpful',
        'lead',
        'lead-close',
        'lead-register',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('wait', 'wait', 'wait', 'wait', 'midnight', 'clock-back') },
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

/** What a reader makes of the draft, most of the time. */
function publish(core: Core, session: Session, disputeId: string): void {
  const draft = draftCase(core, session, disputeId);
  const lines = { facts: '一', process: '二', result: '三', lesson: '四' };
  publishCase(core, session, {
    ...{ disputeId, title: '测试', titleEn: '', summaryEn: '', nature: 'civil', methods: [], articles: [], tags: [] },
    text: draft.ok ? { ...lines, facts: draft.value.text.facts } : lines,
    readThrough: true,
  });
}

function perform(core: Core, clock: TestClock, sessions: readonly Session[], { what, who, which }: Step): void {
  const { staffId } = sessions[who] as Session;
  const dispute =
    pick(ids(core, 'SELECT dispute_id FROM dispute ORDER BY opened_seq DESC'), which) ?? crypto.randomUUID();
  // Mostly what a sensible person would do next, sometimes anything: else no history gets far.
  const session = which % 3 > 0 ? mediatorOfDispute(core, sessions, dispute) : (sessions[who] as Session);
  const current = which < 5 ? ticketAtStaff(core.db, staffId)?.ticketId : undefined;
  const ticket =
    current ?? pick(ids(core, 'SELECT ticket_id FROM ticket ORDER BY issued_at, number'), which) ?? crypto.randomUUID();
  const mediator = pick(ids(core, 'SELECT mediator_id FROM mediator ORDER BY 1'), which) as string;
  const lead = pick(ids(core, 'SELECT lead_id FROM lead ORDER BY reported_seq DESC'), which) ?? crypto.randomUUID();
  const service = pick(demoSeed.services, which)?.serviceId ?? '';
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
    case 'accept':
      return void acceptDispute(core, session, dispute);
    case 'talk':
      return void recordTalk(core, session, dispute, { form: 'phone', minutes: 5, notes: '电话里谈过' });
    case 'agree':
      return void writeAgreement(core, session, dispute, {
        facts: '一',
        terms: '二',
        manner: '三',
        amountFen: which,
        performBy: null,
        copies: 3,
      });
    case 'close':
      return void closeDispute(core, session, dispute, {
        outcome: pick(OUTCOMES, which + who) ?? 'WITHDRAWN',
        note: '',
      });
    case 'hand-on':
      return void handOnDispute(core, session, dispute, {
        reason: pick(HAND_ON_REASONS, which) ?? 'language',
        to: who < 5 ? null : mediator,
      });
    case 'erase':
      return void eraseDispute(core, session, dispute);
    case 'publish':
      return publish(core, session, dispute);
    case 'withdraw':
      return void withdrawCase(core, session, pick(ids(core, 'SELECT case_id FROM library_case'), which) ?? 'no-case');
    case 'helpful':
      return void markHelpful(core, session, {
        caseId: pick([...ids(core, 'SELECT case_id FROM library_case'), 'wages-iou-three-years'], which) ?? '',
        helpful: who % 2 === 0,
      });
    case 'lead':
      return void reportLead(core, session, makeLead({ urgency: pick(URGENCIES, which) ?? 'red', alarmed: who === 0 }));
    case 'lead-close':
      return void closeLead(core, session, lead, pick(LEAD_CLOSE_REASONS, which) ?? 'duplicate');
    case 'lead-register':
      return void registerLead(core, session, makeRegistration(lead));
    case 'duty':
      return void setDuty(core, session, mediator, who % 2 === 0);
    case 'leave':
      return void closeCounter(core, staffId, 'left');
    case 'wait':
      return clock.pass((which + 1) * MINUTE);
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
  timeout: 120_000,
}, async () => {
  const seen = new Set<string>();
  const { core, clock } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const people = STAFF.map((number) => asStaff(core, sessions, number));
  for (const one of fc.sample(step, { numRuns: 2_000, seed: 42 })) perform(core, clock, people, one);
  for (const type of ids(core, 'SELECT DISTINCT type FROM ledger')) seen.add(type);
  for (const type of [
    'ticket.finished.v1',
    'ticket.marked-no-show.v1',
    'dispute.accepted.v1',
    'dispute.handed-on.v1',
    'dispute.closed.v1',
    'case.published.v1',
    'case.withdrawn.v1',
    'case.marked-helpful.v1',
    'lead.closed.v1',
    'lead.registered.v1',
    'ticket.issued-at-desk.v1',
  ]) {
    expect(seen).toContain(type);
  }
  expect(checkReplay(core.db)).toBe('equal');
});
