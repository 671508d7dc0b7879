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
import { answerAlarm } from '../../main/services/answer-alarm.ts';
import { assessByStaff } from '../../main/services/assess-risk.ts';
import { raiseAlarm } from '../../main/services/raise-alarm.ts';
import { addInterpreter, removeInterpreter } from '../../main/services/interpreter-list.ts';
import { setWeights } from '../../main/services/matching-weights.ts';
import { releaseCoMediator } from '../../main/services/co-mediators.ts';
import { noteRespondentSpeech } from '../../main/services/note-respondent-speech.ts';
import { declareRecusal, liftRecusal } from '../../main/services/recusal-list.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { sexWish } from '../../shared/domain/mediator-wish.ts';
import { RELEASE_REASONS } from '../../shared/domain/co-mediator.ts';
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
import { requestFirstPrint, requestReprint } from '../../main/services/request-print.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { takeOnDispute } from '../../main/services/take-on-dispute.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { coMediatorsOf } from '../../main/store/co-mediators.ts';
import { disputeOf } from '../../main/store/dispute-rows.ts';
import { nextPrint } from '../../main/store/ticket-prints.ts';
import { ticketAtStaff, ticketOf } from '../../main/store/tickets.ts';
import { HAND_ON_REASONS } from '../../shared/domain/dispute.ts';
import { MOST_PIECE_BYTES } from '../../shared/domain/scan.ts';
import { ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import { HOUR, MINUTE } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { disputeAssignedFirst } from '../../shared/facts/dispute.ts';
import { counterDefinedFirst } from '../../shared/facts/counter.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { logExported } from '../../shared/facts/log.ts';
import { mediatorProfiled, mediatorProfiledFirst } from '../../shared/facts/mediator.ts';
import { noticePublished, noticeWithdrawn } from '../../shared/facts/notice.ts';
import { serviceDefinedFirst } from '../../shared/facts/service.ts';
import { ticketPrintBegun, ticketPrinted, ticketPrintFailed } from '../../shared/facts/ticket-print.ts';
import type { TestClock } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { makeCompleted, makeIntake, makeParty, makeVoice } from '../make/intake.ts';
import { makeScan } from '../make/scans.ts';
import { asStaff } from '../make/people.ts';
import { appointBeside, walkCase, walkFirstVersion } from './random-case.ts';
import { queueStep } from './random-queue.ts';
import { DECLARATION_STEPS } from './random-declarations.ts';
import { ENDORSEMENT_STEPS } from './random-endorsements.ts';
import { FIRE_STEPS } from './random-fire.ts';
import { REFERRAL_STEPS } from './random-referrals.ts';
import { PUBLICITY_STEPS } from './random-publicity.ts';
import { LIBRARY_STEPS } from './random-library.ts';
import { STAFF_STEPS } from './random-staff.ts';
import { APPOINTMENT_STEPS } from './random-appointments.ts';
import { SETUP_STEPS } from './random-setup.ts';

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
/** What can be handed on, taken off a file, listened to: seldom among the newest disputes. */
const ASSIGNED = `SELECT dispute_id FROM dispute WHERE mediator_id IS NOT NULL AND stage NOT IN (${ENDED_SQL})
  ORDER BY opened_seq DESC`;
const REMOVABLE = `SELECT dispute_id || ' ' || party_id FROM party WHERE role = 'co-applicant' AND removed = 0
  ORDER BY told_seq DESC`;
const HEARABLE = `SELECT dispute_id || ' ' || voice_id FROM voice ORDER BY told_seq DESC`;
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
  'ask-print': ({ core, ticket, self, which }) =>
    which < 3
      ? ticketOf(core.db, ticket) && core.ledger.write('kiosk', (writing) => requestFirstPrint(core, writing, ticket))
      : requestReprint({ ...core, printsTickets: () => true }, self.staffId, ticket),
  print: ({ core, which, who }) => {
    const print = nextPrint(core.db);
    if (print === undefined) return;
    const { ticketId, printId } = print;
    const failed = { ticketId, printId, fault: 'timeout' as const, maybePrinted: which < 3 };
    if (who < 2) return record(core, ticketPrintFailed.of(ticketId, { ...failed, maybePrinted: false }));
    record(core, ticketPrintBegun.of(ticketId, { ticketId, printId }));
    if (who === 6) return;
    return record(
      core,
      who < 5 ? ticketPrinted.of(ticketId, { ticketId, printId }) : ticketPrintFailed.of(ticketId, failed),
    );
  },
  open: ({ core, sessions, self, which }) =>
    openCounter(core, sessions, self.staffId, pick(demoSeed.counters, which)?.counterId ?? ''),
  leave: ({ core, self }) => closeCounter(core, self.staffId, 'left'),
  call: ({ core, self }) => callNext(core, self.staffId),
  recall: ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'recall'),
  start: ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'start'),
  finish: ({ core, self, ticket }) => moveTicket(core, self.staffId, ticket, 'finish'),
  queue: queueStep,
  'take-on': ({ core, fitting, dispute }) => takeOnDispute(core, fitting, dispute),
  walk: ({ core, head, who, which }) => walkCase(core, head, who, which),
  weeks: ({ core, clock, which }) => {
    clock.pass(which * 9 * 24 * HOUR);
    return runCaseClock(core);
  },
  'first-version': ({ core, which }) => walkFirstVersion(core, which),
  talk: ({ core, fitting, dispute }) =>
    recordTalk(core, fitting, dispute, { form: 'phone', minutes: 5, notes: '电话里谈过' }),
  'hand-on': ({ core, head, dispute, mediator, which, who }) =>
    handOnDispute(core, head, pick(ids(core, ASSIGNED), which) ?? dispute, {
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
  announce: ({ core, which }) =>
    noteAnnounced(
      core,
      `board-${which}`,
      pick(core.db.prepare('SELECT call_id FROM call ORDER BY call_id DESC').pluck().all() as number[], which) ?? 1,
    ),
  panic: ({ core, self }) => pressPanic(core, self),
  help: ({ core, self, head, which }) => {
    const alarmId = pick(ids(core, 'SELECT alarm_id FROM panic WHERE ended_as IS NULL'), which) ?? randomUUID();
    comeToHelp(core, self, alarmId);
    return which < 4 ? endPanic(core, which === 0 ? self : head, alarmId, which < 2 ? 'false' : 'handled') : undefined;
  },
  loudness: ({ core, head, which }) =>
    setSound(core, head, { chime: which * 20, voice: 0, quiet: [{ from: '12:00', to: `13:0${which}` }] }),
  'own-notice': ({ core, head, clock, which, who }) => {
    const noticeId = which < 3 ? null : (pick(ids(core, 'SELECT notice_id FROM own_notice ORDER BY 1'), which) ?? null);
    const day = dayOf(clock());
    return postNotice(core, head, {
      noticeId,
      text: { zh: `本站${who}`, en: `Own ${who}` },
      firstDay: day,
      lastDay: day,
    });
  },
  'own-notice-down': ({ core, head, clock, which }) => {
    const day = dayOf(clock());
    postNotice(core, head, {
      noticeId: null,
      text: { zh: '今天盘点', en: 'Stocktaking today' },
      firstDay: day,
      lastDay: day,
    });
    const standing = ids(core, 'SELECT notice_id FROM own_notice ORDER BY 1');
    return takeDownNotice(core, head, pick(standing, which) ?? randomUUID());
  },
  assess: ({ core, fitting, dispute }) =>
    assessByStaff(core, fitting, dispute, { risk: 'medium', dangers: ['threat'], natures: ['moral'] }),
  speech: ({ core, fitting, dispute }) =>
    noteRespondentSpeech(core, fitting, dispute, { home: null, dialects: [], mandarin: 'some' }),
  'assigned-first': ({ core, dispute, mediator }) => {
    const given = disputeOf(core.db, dispute);
    if (given?.stage !== 'registered' || given.takenOn) return;
    record(
      core,
      disputeAssignedFirst.of(dispute, { disputeId: dispute, mediatorId: mediator, choice: 'first-free', score: null }),
    );
  },
  beside: ({ core, head, dispute, mediator }) => appointBeside(core, head, dispute, mediator),
  'no-longer-beside': ({ core, head, which }) => {
    const beside = pick(ids(core, 'SELECT dispute_id FROM co_mediator ORDER BY 1'), which) ?? randomUUID();
    const mediatorId = coMediatorsOf(core.db, beside)[0] ?? randomUUID();
    releaseCoMediator(core, head, beside, { mediatorId, reason: pick(RELEASE_REASONS, which) ?? 'party-asked' });
  },
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
  'remove-party': ({ core, head, dispute, which }) => {
    const [of = dispute, party = randomUUID()] = pick(ids(core, REMOVABLE), which)?.split(' ') ?? [];
    return removeParty(core, head, of, party);
  },
  complete: ({ core, fitting, dispute, which }) =>
    completeIntake(core, fitting, dispute, makeCompleted({ peopleCount: which + 1 })),
  hear: ({ core, head, dispute, which }) => {
    const [of = dispute, voice = randomUUID()] = pick(ids(core, HEARABLE), which)?.split(' ') ?? [];
    return hearVoice(core, head, of, voice);
  },
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
  ...STAFF_STEPS,
  export: ({ core, clock, which }) => {
    const day = dayOf(clock());
    return record(core, logExported.of(day, { day, format: 'csv', personal: which === 0, rows: which }));
  },
  serve: ({ core, which }) => {
    const service = pick(demoSeed.services, which);
    return service && record(core, serviceDefinedFirst.of(service.serviceId, { ...service, usualMinutes: which + 1 }));
  },
  counter: ({ core, which, who }) => {
    const counter = pick(demoSeed.counters, which);
    const serves = demoSeed.services.slice(who % demoSeed.services.length).map(({ serviceId }) => serviceId);
    return counter && record(core, counterDefinedFirst.of(counter.counterId, { ...counter, serves }));
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
  ...ENDORSEMENT_STEPS,
  ...LIBRARY_STEPS,
  ...DECLARATION_STEPS,
  ...FIRE_STEPS,
  ...REFERRAL_STEPS,
  ...PUBLICITY_STEPS,
  ...SETUP_STEPS,
  ...APPOINTMENT_STEPS,
  wait: ({ clock, which }) => clock.pass((which + 1) * MINUTE),
  midnight: ({ clock }) => clock.pass(20 * HOUR),
  'clock-back': ({ clock }) => clock.pass(-3 * HOUR),
};

/** The line and the disputes most of the time, so that histories get far. */
const OFTEN = ['take', 'dispute', 'open', 'call', 'finish', 'take-on', 'walk', 'walk', 'queue', 'queue', 'hand-on'];
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

/**
 * Every step in every variant, in an order drawn by `seed`: what is rare in a random history happens here for
 * certain, if anything can bring it about.
 */
export function eachStep(seed: number): Step[] {
  const names = [...ELSE, ...OFTEN, ...OFTEN, ...OFTEN];
  const all = names.flatMap((what, at) =>
    [0, 1, 2, 3, 4, 5].map((which) => ({ what, who: (at + which + seed) % STAFF.length, which })),
  );
  return fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })[0] ?? [];
}

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
