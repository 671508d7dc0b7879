import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { callNext } from '../../main/services/call-next.ts';
import type { Core } from '../../main/services/core.ts';
import { closeCounter, openCounter } from '../../main/services/counter-seats.ts';
import { eraseDispute } from '../../main/services/erase-dispute.ts';
import { handOnDispute } from '../../main/services/hand-on-dispute.ts';
import { setDuty } from '../../main/services/mediator-duty.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openDispute } from '../../main/services/open-dispute.ts';
import { recordTalk } from '../../main/services/record-talk.ts';
import { openSessions, type Session, type Sessions } from '../../main/services/sessions.ts';
import { dismissStaff } from '../../main/services/staff-accounts.ts';
import { answerAlarm } from '../../main/services/answer-alarm.ts';
import { assessByStaff } from '../../main/services/assess-risk.ts';
import { raiseAlarm } from '../../main/services/raise-alarm.ts';
import { addInterpreter, removeInterpreter } from '../../main/services/interpreter-list.ts';
import { setWeights } from '../../main/services/matching-weights.ts';
import { noteRespondentSpeech } from '../../main/services/note-respondent-speech.ts';
import { declareRecusal, liftRecusal } from '../../main/services/recusal-list.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { sexWish } from '../../shared/domain/mediator-wish.ts';
import { RECUSAL_GROUNDS } from '../../shared/domain/recusal.ts';
import { rosterPublished } from '../../shared/facts/roster.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import { setSound } from '../../main/services/board-sound.ts';
import { noteAnnounced } from '../../main/services/note-announced.ts';
import { comeToHelp, endPanic, pressPanic } from '../../main/services/panic-alarm.ts';
import { postNotice, takeDownNotice } from '../../main/services/station-notices.ts';
import { completeIntake } from '../../main/services/complete-intake.ts';
import { describeParty, removeParty } from '../../main/services/describe-party.ts';
import { hearVoice } from '../../main/services/hear-voice.ts';
import { browserPress } from '../../main/host/loopback/browser-press.ts';
import { issuePage } from '../../main/services/issue-paper.ts';
import { attachScan, withdrawScan } from '../../main/services/attach-scan.ts';
import { openScan } from '../../main/services/open-scan.ts';
import { signPaper } from '../../main/services/sign-paper.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { partiesOf } from '../../main/store/parties.ts';
import { staffNumbered } from '../../main/store/staff.ts';
import { ticketAtStaff } from '../../main/store/tickets.ts';
import { HAND_ON_REASONS } from '../../shared/domain/dispute.ts';
import { MOST_PIECE_BYTES } from '../../shared/domain/scan.ts';
import { ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { dayOf, stationDay } from '../../shared/domain/station-day.ts';
import { counterDefined } from '../../shared/facts/counter.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { logExported } from '../../shared/facts/log.ts';
import { mediatorProfiled, mediatorProfiledFirst } from '../../shared/facts/mediator.ts';
import { noticePublished, noticeWithdrawn } from '../../shared/facts/notice.ts';
import { serviceDefined } from '../../shared/facts/service.ts';
import {
  staffEnrolled,
  staffEnrolledAtFirst,
  staffPinSet,
  staffSignedIn,
  staffSignInAttempted,
} from '../../shared/facts/staff.ts';
import type { TestClock } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeCompleted, makeIntake, makeParty, makeVoice } from '../make/intake.ts';
import { makeScan } from '../make/scans.ts';
import { asStaff } from '../make/people.ts';
import { walkCase, walkFirstVersion } from './random-case.ts';
import { LIBRARY_STEPS } from './random-library.ts';

/** Anything that can happen at a station, sensible or not, in any order; refusals are part of the history. */
const STAFF = ['9001', '8001', '8002', '1001', '1002', '1003', '1004'];

/** Where a history stands: the station, and whom and what its next step is about. */
interface Hand {
  readonly core: Core;
  readonly clock: TestClock;
  readonly sessions: Sessions;
  readonly who: number;
  readonly which: number;
  /** The person doing it, and the one it is most sensible for. */
  readonly self: Session;
  readonly fitting: Session;
  readonly head: Session;
  readonly ticket: string;
  readonly dispute: string;
  readonly mediator: string;
  readonly notice: string;
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const ids = (core: Core, text: string) => core.db.prepare(text).pluck().all() as string[];
/** A machine without a browser: papers leave as pages. */
const noPress = browserPress(tmpdir(), () => undefined);
const partyOf = (core: Core, which: number) =>
  pick(ids(core, 'SELECT party_id FROM party ORDER BY told_seq DESC'), which);
const record = (core: Core, draft: FactDraft) => core.ledger.write('system', ({ append }) => append(draft));
const fromDistrict = ({ core, clock }: Hand, { kind, subject, data }: FactDraft) =>
  core.ledger.receive([{ id: randomUUID(), type: kind.type, subject, time: clock(), data }]);

const INTERPRETER = {
  name: '测试译',
  phone: '13800000009',
  languages: [{ id: asDialectId('minority.kra-dai.sui'), level: 'native' as const }],
  mandarin: 'fluent' as const,
};

/** Everybody wishes something else of a mediator, and one of them speaks what nobody here does. */
const historyIntake = (who: number, mediatorId: string | null) => ({
  ...makeIntake({
    mediatorId,
    sexWish: pick(sexWish.options, who) ?? 'any',
    ...(who % 2 === 1 && { ageBand: '14-15' as const, guardian: { name: '测试乙' } }),
    ...(who === 6 && { dialects: [asDialectId('minority.kra-dai.sui')], mandarin: 'none', gapWay: 'interpreter' }),
  }),
  voice: who % 3 === 0 ? makeVoice() : null,
});

const STEPS: Readonly<Record<string, (at: Hand) => unknown>> = {
  take: ({ core, which }) =>
    takeTicket(core, {
      serviceId: pick(demoSeed.services, which)?.serviceId ?? '',
      requestId: randomUUID(),
      language: 'zh',
    }),
  dispute: ({ core, who, which, mediator }) => openDispute(core, historyIntake(who, which % 2 === 0 ? null : mediator)),
  open: ({ core, sessions, self, which }) =>
    openCounter(core, sessions, self.staffId, pick(demoSeed.counters, which)?.counterId ?? ''),
  leave: ({ core, self }) => closeCounter(core, self.staffId, 'left'),
  call: ({ core, self, which }) => {
    callNext(core, self.staffId);
    const newest = core.db.prepare('SELECT max(call_id) FROM call').pluck().get() as number | null;
    return which < 3 ? noteAnnounced(core, `board-${which}`, newest ?? 1) : undefined;
  },
  recall: ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'recall'),
  start: ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'start'),
  finish: ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'finish'),
  'no-show': ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'no-show'),
  'take-on': ({ core, fitting, dispute }) => takeOnDispute(core, fitting, dispute),
  walk: ({ core, head, who, which }) => walkCase(core, head, who, which),
  weeks: ({ core, clock, which }) => {
    clock.pass(which * 9 * 24 * HOUR);
    return runCaseClock(core);
  },
  'first-version': ({ core, dispute, which }) => walkFirstVersion(core, dispute, which),
  talk: ({ core, fitting, dispute }) =>
    recordTalk(core, fitting, dispute, { form: 'phone', minutes: 5, notes: '电话里谈过' }),
  'hand-on': ({ core, fitting, dispute, mediator, which, who }) =>
    handOnDispute(core, fitting, dispute, {
      reason: pick(HAND_ON_REASONS, which) ?? 'language',
      to: who < 5 ? null : mediator,
    }),
  erase: ({ core, head, dispute, which }) =>
    // Closed ones are seldom among the newest.
    eraseDispute(
      core,
      head,
      pick(ids(core, `SELECT dispute_id FROM dispute WHERE stage IN (${ENDED_SQL}) AND erased = 0`), which) ?? dispute,
    ),
  alarm: ({ core, which }) =>
    raiseAlarm(core, { terminal: `kiosk-${which}`, disputeId: null, cause: 'words', dangers: ['weapon'] }),
  answer: ({ core, self, which }) =>
    answerAlarm(core, self, pick(ids(core, 'SELECT alarm_id FROM alarm ORDER BY raised_at'), which) ?? randomUUID()),
  panic: ({ core, self, head, which }) => {
    pressPanic(core, which < 3 ? self : head);
    const alarmId = pick(ids(core, 'SELECT alarm_id FROM panic WHERE ended_as IS NULL'), which) ?? randomUUID();
    comeToHelp(core, self, alarmId);
    return which < 4 ? endPanic(core, which === 0 ? self : head, alarmId, which < 2 ? 'false' : 'handled') : undefined;
  },
  hall: ({ core, head, clock, which, who }) => {
    setSound(core, head, { chime: which * 20, voice: 0, quiet: [{ from: '12:00', to: `13:0${which}` }] });
    const standing = ids(core, 'SELECT notice_id FROM own_notice ORDER BY 1');
    const [noticeId, day] = [pick(standing, which) ?? randomUUID(), dayOf(clock())];
    if (which > 3) return takeDownNotice(core, head, noticeId);
    const text = { zh: `本站${who}`, en: `Own ${who}` };
    const lastDay = stationDay.parse('2099-12-31');
    return postNotice(core, head, { noticeId: which < 3 ? null : noticeId, text, firstDay: day, lastDay });
  },
  assess: ({ core, fitting, dispute }) =>
    assessByStaff(core, fitting, dispute, { risk: 'medium', dangers: ['threat'], natures: ['moral'] }),
  speech: ({ core, fitting, dispute }) =>
    noteRespondentSpeech(core, fitting, dispute, { home: null, dialects: [], mandarin: 'some' }),
  recuse: ({ core, head, self, dispute, mediator, which, who }) =>
    declareRecusal(core, which % 2 === 0 ? head : self, {
      mediatorId: mediator,
      ground: pick(RECUSAL_GROUNDS, who) ?? 'kin',
      about: which < 3 ? { kind: 'dispute', disputeId: dispute } : { kind: 'party', name: '阿测试鞋厂' },
    }),
  lift: ({ core, head, which }) =>
    liftRecusal(core, head, pick(ids(core, 'SELECT recusal_id FROM recusal ORDER BY 1'), which) ?? randomUUID()),
  weigh: ({ core, head, which }) => setWeights(core, head, which % 2 === 0 ? null : DEFAULT_WEIGHTS),
  interpreter: ({ core, head }) => addInterpreter(core, head, INTERPRETER),
  'no-interpreter': ({ core, head, which }) =>
    removeInterpreter(
      core,
      head,
      pick(ids(core, 'SELECT interpreter_id FROM interpreter ORDER BY 1'), which) ?? randomUUID(),
    ),
  roster: (at) =>
    fromDistrict(
      at,
      rosterPublished.of(`33030${at.which}-00${at.who}`, {
        code: `33030${at.which}-00${at.who}`,
        name: { zh: '邻站', en: 'Next door' },
        contact: null,
        mediators: [],
      }),
    ),
  describe: ({ core, fitting, dispute, who, which }) =>
    describeParty(core, fitting, dispute, makeParty({ partyId: who < 3 ? (partyOf(core, which) ?? null) : null })),
  'remove-party': ({ core, fitting, dispute }) =>
    removeParty(core, fitting, dispute, partiesOf(core.db, dispute).at(-1)?.partyId ?? randomUUID()),
  complete: ({ core, fitting, dispute, which }) =>
    completeIntake(core, fitting, dispute, makeCompleted({ peopleCount: which + 1 })),
  hear: ({ core, fitting, dispute, which }) =>
    hearVoice(
      core,
      fitting,
      dispute,
      pick(ids(core, 'SELECT voice_id FROM voice ORDER BY told_seq DESC'), which) ?? randomUUID(),
    ),
  sign: ({ core, fitting, dispute, who, which }) =>
    signPaper(core, fitting, {
      disputeId: dispute,
      paper: which % 2 === 0 ? 'application' : 'agreement',
      signer: who % 2 === 0 ? 'applicant' : 'respondent',
      ...(who < 4 ? { means: 'touch', strokes: ['M1 1 L9 9'] } : { means: 'paper' }),
    }),
  scan: ({ core, fitting, dispute, who, which }) => {
    const scan = makeScan('image/jpeg', who === 0 ? MOST_PIECE_BYTES + 1 : 200);
    const attached = attachScan(core, fitting, dispute, which % 2 === 0 ? 'application' : 'agreement', scan);
    const scanId = attached.ok ? attached.value.scanId : randomUUID();
    if (who < 4) openScan(core, fitting, dispute, scanId);
    if (who > 2) withdrawScan(core, fitting, dispute, scanId);
  },
  issue: ({ core, fitting, dispute, which }) =>
    issuePage(core, { press: noPress, font: () => '' }, fitting, {
      disputeId: dispute,
      paper: 'dossier',
      copies: 1 + which,
    }),
  duty: ({ core, head, mediator, who }) => setDuty(core, head, mediator, who % 2 === 0),
  profile: ({ core, mediator, which }) => {
    const known = demoSeed.mediators.find(({ profile }) => profile.mediatorId === mediator);
    const other = pick(demoSeed.mediators, which);
    if (known === undefined) return;
    const told = { ...known.profile, home: other?.profile.home ?? '' };
    return record(core, (which === 0 ? mediatorProfiledFirst : mediatorProfiled).of(mediator, told));
  },
  'try-pin': ({ core, self, which }) =>
    record(
      core,
      staffSignInAttempted.of(self.staffId, { staffId: which < 5 ? self.staffId : null, terminal: `desk-${which}` }),
    ),
  'sign-in': ({ core, self, which }) =>
    record(core, staffSignedIn.of(self.staffId, { staffId: self.staffId, terminal: `desk-${which}` })),
  'sign-out': ({ sessions, self }) => sessions.end(sessions.start(self.staffId, self.roles, self.terminal).token),
  enrol: ({ core, which, who }) => {
    const [number, staffId] = [`70${who}${which}`, randomUUID()];
    if (staffNumbered(core.db, number) !== undefined) return;
    const hash = '$argon2id$not-a-real-one';
    record(
      core,
      (which % 2 === 0 ? staffEnrolledAtFirst : staffEnrolled).of(
        staffId,
        { staffId, number, roles: ['clerk'] },
        { self: { person: staffId, value: { name: '测试丙' } } },
      ),
    );
    record(core, staffPinSet.of(staffId, { staffId }, { self: { person: staffId, value: { hash } } }));
  },
  dismiss: ({ core, head, which, who }) =>
    dismissStaff(core, head, staffNumbered(core.db, which < 3 ? `70${who}${which}` : '8002')?.staffId ?? randomUUID()),
  export: ({ core, clock, which }) => {
    const day = dayOf(clock());
    return record(core, logExported.of(day, { day, format: 'csv', personal: which === 0, rows: which }));
  },
  serve: ({ core, which }) => {
    const service = pick(demoSeed.services, which);
    return service && record(core, serviceDefined.of(service.serviceId, { ...service, usualMinutes: which + 1 }));
  },
  counter: ({ core, which, who }) => {
    const counter = pick(demoSeed.counters, which);
    const serves = demoSeed.services.slice(who % demoSeed.services.length).map(({ serviceId }) => serviceId);
    return counter && record(core, counterDefined.of(counter.counterId, { ...counter, serves }));
  },
  publish: (at) =>
    fromDistrict(
      at,
      noticePublished.of(at.notice, {
        noticeId: at.notice,
        text: { zh: `通知${at.who}`, en: `Notice ${at.who}` },
        lastDay: dayOf(at.clock()),
      }),
    ),
  withdraw: (at) => fromDistrict(at, noticeWithdrawn.of(at.notice, { noticeId: at.notice })),
  ...LIBRARY_STEPS,
  wait: ({ clock, which }) => clock.pass((which + 1) * MINUTE),
  midnight: ({ clock }) => clock.pass(20 * HOUR),
  'clock-back': ({ clock }) => clock.pass(-3 * HOUR),
};

/** The line and the disputes most of the time, so that histories get far. */
const OFTEN = ['take', 'dispute', 'open', 'call', 'recall', 'finish', 'take-on', 'walk', 'walk'];
const SELDOM = ['midnight', 'clock-back', 'weeks', 'wait', 'wait', 'wait', 'wait'];
const ELSE = Object.keys(STEPS).filter((name) => !OFTEN.includes(name) && !SELDOM.includes(name));

export const step = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...OFTEN) },
    { weight: 2, arbitrary: fc.constantFrom(...ELSE) },
    { weight: 1, arbitrary: fc.constantFrom(...SELDOM) },
  ),
  who: fc.nat({ max: STAFF.length - 1 }),
  which: fc.nat({ max: 5 }),
});
type Step = (typeof step)['generate'] extends (...given: never[]) => { value: infer S } ? S : never;

/** Lets everything happen, one step after the other. */
export async function play(core: Core, clock: TestClock, history: readonly Step[]): Promise<void> {
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const people = STAFF.map((number) => asStaff(core, sessions, number));
  for (const { what, who, which } of history) {
    const [head, self] = [people[0], people[who]] as [Session, Session];
    const dispute = pick(ids(core, 'SELECT dispute_id FROM dispute ORDER BY opened_seq DESC'), which) ?? randomUUID();
    const mediatorId = disputeOf(core.db, dispute)?.mediatorId;
    const current = which < 5 ? ticketAtStaff(core.db, self.staffId)?.ticketId : undefined;
    await STEPS[what]?.({
      core,
      clock,
      sessions,
      who,
      which,
      self,
      head,
      dispute,
      // Mostly what a sensible person would do next, sometimes anything: else no history gets far.
      fitting: which % 3 === 0 ? self : { ...head, ...(mediatorId && { staffId: mediatorId, roles: ['mediator'] }) },
      ticket:
        current ?? pick(ids(core, 'SELECT ticket_id FROM ticket ORDER BY issued_at, number'), which) ?? randomUUID(),
      mediator: pick(ids(core, 'SELECT mediator_id FROM mediator ORDER BY 1'), which) as string,
      notice: `00000000-0000-4000-8000-00000000000${which}`,
    });
  }
}
