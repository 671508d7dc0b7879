import fc from 'fast-check';
import { EMPTY_DRAFT, type Draft } from '../../renderer/kiosk/draft.ts';
import { journey } from '../../renderer/kiosk/journey.ts';
import { type Journey, startVisit } from '../../renderer/kiosk/journey-state.ts';
import type { Tap } from '../../renderer/kiosk/taps.ts';
import type { CheckedIn } from '../../shared/contract/kiosk/appointments.ts';
import type { FireTold } from '../../renderer/kiosk/fire/fire.ts';
import type { FireResult } from '../../shared/contract/kiosk/fire.ts';
import type { CheckEnding } from '../../shared/contract/kiosk/endorsement.ts';
import { CALCULATORS } from '../../shared/domain/calculator.ts';
import { AGE_BANDS } from '../../shared/domain/age.ts';
import { DECLARATION_KINDS } from '../../shared/domain/declaration.ts';
import { asDialectId, type NamedDialect, PUTONGHUA } from '../../shared/domain/dialect.ts';
import { DANGERS, RISKS } from '../../shared/domain/danger.ts';
import { CATEGORIES, CLAIMS, COUNTERPARTS } from '../../shared/domain/dispute.ts';
import { CHOICES } from '../../shared/domain/endorsement.ts';
import { fireCode } from '../../shared/domain/fire.ts';
import { ticketCode } from '../../shared/domain/ticket-code.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import { stationDay } from '../../shared/domain/station-day.ts';

/** Invented answers and random taps for the journey's specification. */
export const dialect = (id: string): NamedDialect => ({ id: asDialectId(id), name: { zh: id, en: id } });
export const SICHUAN = dialect('mandarin.southwestern');
export const WENZHOU = dialect('wu.oujiang');
export const MANDARIN = dialect(PUTONGHUA);

export const place = (code: string) => ({
  code: asDivisionCode(code),
  county: '某县',
  prefecture: '某市',
  province: '某省',
  english: { county: 'Mou County', prefecture: 'Moushi', province: 'Mousheng' },
});
export const REGION = { code: '520000', name: { zh: '某省', en: 'Mousheng' } };

/** A recording as the page holds it. */
export const VOICE = { clip: new Blob(['sound'], { type: 'audio/webm;codecs=opus' }), seconds: 42 };

export const FULL_DRAFT: Draft = {
  category: '11',
  counterpart: 'employer',
  ageBand: 'adult',
  guardianHere: false,
  guardianName: '',
  respondentName: '某某厂',
  placeText: 'mouxian',
  place: place('520626'),
  dialects: [SICHUAN],
  interpreter: null,
  mandarin: 'some',
  statement: '三个月没发工钱',
  voice: null,
  inPerson: false,
  claims: ['pay-what-is-owed'],
  wish: '月底前结清',
  name: '张三',
  phone: '13800000001',
  agreesToData: true,
  agreesToMediation: true,
  sexWish: 'any',
  homeWish: 'any',
};

export const TICKET = {
  ticketId: '00000000-0000-4000-8000-000000000001',
  number: 'A001',
  serviceName: { zh: '签注', en: 'Endorsement' },
  ahead: 3,
  wait: { low: 5, high: 9 },
};
export const STANDING = {
  number: TICKET.number,
  serviceName: TICKET.serviceName,
  ahead: TICKET.ahead,
  wait: TICKET.wait,
  state: 'waiting' as const,
  mayCancel: true,
  mayRejoin: false,
  counterName: null,
  dispute: null,
};

/** Plays taps in order; each may begin a visit `visit-2`, `visit-3`, … */
export function play(taps: readonly Tap[], from: Journey = startVisit('visit-1')): Journey {
  return taps.reduce((now, tap, at) => journey(now, tap, `visit-${at + 2}`), from);
}

/** The taps of a citizen who answers every question of the intake. */
export const INTAKE_TAPS: readonly Tap[] = [
  { tap: 'quarrel' },
  { tap: 'choose', part: { category: FULL_DRAFT.category } },
  { tap: 'choose', part: { counterpart: FULL_DRAFT.counterpart } },
  { tap: 'choose', part: { ageBand: FULL_DRAFT.ageBand } },
  { tap: 'fill', part: { respondentName: FULL_DRAFT.respondentName } },
  { tap: 'next' },
  { tap: 'fill', part: { placeText: FULL_DRAFT.placeText } },
  { tap: 'choose', part: { place: FULL_DRAFT.place } },
  { tap: 'choose', part: { dialects: FULL_DRAFT.dialects } },
  { tap: 'choose', part: { mandarin: FULL_DRAFT.mandarin } },
  { tap: 'fill', part: { statement: FULL_DRAFT.statement } },
  { tap: 'next' },
  { tap: 'fill', part: { claims: FULL_DRAFT.claims } },
  { tap: 'aside', to: 'wish' },
  { tap: 'fill', part: { wish: FULL_DRAFT.wish } },
  { tap: 'next' },
  { tap: 'fill', part: { name: FULL_DRAFT.name } },
  { tap: 'next' },
  { tap: 'fill', part: { phone: FULL_DRAFT.phone } },
  { tap: 'next' },
  { tap: 'fill', part: { agreesToData: true } },
  { tap: 'fill', part: { agreesToMediation: true } },
  { tap: 'next' },
];

const part: fc.Arbitrary<Partial<Draft>> = fc.oneof(
  fc.constantFrom(...CATEGORIES).map((category) => ({ category })),
  fc.constantFrom(...COUNTERPARTS).map((counterpart) => ({ counterpart })),
  fc.constantFrom(...AGE_BANDS).map((ageBand) => ({ ageBand })),
  fc.record({ guardianHere: fc.boolean() }),
  fc.record({ inPerson: fc.boolean() }),
  fc.constantFrom(null, VOICE).map((voice) => ({ voice })),
  fc.constantFrom('520626', '330304').map((code) => ({ place: place(code) })),
  fc.subarray([SICHUAN, WENZHOU, MANDARIN]).map((dialects) => ({ dialects })),
  fc.constantFrom('none', 'some', 'fluent').map((mandarin) => ({ mandarin }) as const),
  fc.subarray([...CLAIMS]).map((claims) => ({ claims })),
  fc
    .string({ maxLength: 5 })
    .chain((text) =>
      fc
        .constantFrom('guardianName', 'respondentName', 'placeText', 'statement', 'wish', 'name')
        .map((field) => ({ [field]: text })),
    ),
  fc.constantFrom('13800000001', '1380').map((phone) => ({ phone })),
  fc.record({ agreesToData: fc.boolean(), agreesToMediation: fc.boolean() }),
  fc.constant(FULL_DRAFT),
  fc.constant(EMPTY_DRAFT),
);
/** What a station may say of an appointment. */
export const CHECKED_IN: readonly CheckedIn[] = [
  { kind: 'here', time: '10:00', kept: true, ticket: TICKET },
  { kind: 'here', time: '10:00', kept: false, ticket: TICKET },
  { kind: 'too-early', time: '10:00', from: '09:30' },
  { kind: 'other-day', day: stationDay.parse('2026-11-24'), time: '10:00', past: false },
  { kind: 'used', time: '10:00', number: TICKET.number },
  { kind: 'cancelled', day: stationDay.parse('2026-11-24'), time: '10:00' },
];

const answer = { visit: fc.constantFrom('visit-1', 'visit-2', 'visit-5'), nth: fc.integer({ min: 1, max: 3 }) };

/** A receipt as the station gives it. */
export const FILED = {
  outcome: 'filed',
  receipt: {
    receipt: 'DJ-261123-0001',
    kind: 'tenant',
    filedOn: stationDay.parse('2026-11-23'),
    limit: null,
    printable: true,
  },
} as const;

const ENDING: CheckEnding = {
  ...{ rule: 'in-time', outcome: 'here', place: null, source: null, facts: [] },
  ...{ opensOn: null, remindFor: stationDay.parse('2027-12-10') },
};

/** The questions before an endorsement, in any order. */
const endorseTap: fc.Arbitrary<Tap> = fc.oneof(
  fc.constantFrom<Tap>(
    { tap: 'endorse' },
    { tap: 'endorse-kind', kind: 'travel' },
    { tap: 'endorse-kind', kind: 'residence' },
    { tap: 'endorse-due', due: '20261210' },
    { tap: 'endorse-due', due: '2026' },
    { tap: 'endorse-use-id', for: 'age' },
    { tap: 'endorse-use-id', for: 'reminder' },
    { tap: 'endorse-id', id: { number: '110101199001010015', validUntil: null } },
    { tap: 'endorse-next' },
    { tap: 'endorse-remind' },
    { tap: 'endorse-fill', part: { phone: '13800000001', agrees: true } },
    { tap: 'endorse-number' },
  ),
  ...Object.entries(CHOICES).map(([question, choices]) =>
    fc
      .constantFrom<string>(...choices)
      .map((choice): Tap => ({ tap: 'endorse-answer', answers: { [question]: choice } })),
  ),
  fc.record(answer).map((of): Tap => ({ tap: 'judged', ending: ENDING, ...of })),
  fc.record(answer).map((of): Tap => ({ tap: 'reminded', ...of })),
  fc
    .record({ ...answer, problem: fc.constantFrom(null, 'checksum' as const) })
    .map((of): Tap => ({ tap: 'id-read', reading: { problem: of.problem, age: 'adult', idCard: null }, ...of })),
);

/** A declaration, in any order. */
const declareTap: fc.Arbitrary<Tap> = fc.oneof(
  fc.constantFrom<Tap>(
    { tap: 'declare' },
    ...DECLARATION_KINDS.map((kind): Tap => ({ tap: 'declare-kind', kind })),
    { tap: 'declare-type', text: '测试甲' },
    { tap: 'declare-type', text: '' },
    { tap: 'declare-agree', agrees: true },
    { tap: 'declare-next' },
    { tap: 'declare-change', field: 'name' },
    { tap: 'declare-change', field: 'guardianName' },
    { tap: 'declare-another' },
  ),
  fc
    .record({ ...answer, problem: fc.constantFrom(null, 'missing' as const), child: fc.boolean() })
    .map(({ problem, child, ...of }): Tap => ({ tap: 'declare-checked', answer: { problem, child }, ...of })),
  fc.record(answer).map((of): Tap => ({ tap: 'declare-filed', answer: FILED, ...of })),
  fc.record(answer).map((of): Tap => {
    const problems = [{ field: 'day', problem: 'not-a-day' } as const];
    return { tap: 'declare-filed', answer: { outcome: 'problems', problems }, ...of };
  }),
);

/** How a place stands, with one thing to mend. */
export const FIRE_RESULT: FireResult = {
  checkId: '00000000-0000-4000-8000-000000000002',
  ...{ theme: 'rental', code: fireCode.parse('25903048'), inOrder: 1, of: 2, today: stationDay.parse('2026-11-23') },
  open: [{ item: 'rental-kit', answer: 'no', by: stationDay.parse('2026-11-30') }],
};
const FIRE_TOLD: readonly FireTold[] = [
  { told: 'checked', result: FIRE_RESULT },
  { told: 'found', result: FIRE_RESULT },
  { told: 'found', result: { ...FIRE_RESULT, inOrder: 2, open: [] } },
  { told: 'reported', receipt: { hazardId: TICKET.ticketId, number: '2026-0001' } },
  { told: 'scored', score: { questions: 2, right: 1 } },
  { told: 'printing', about: 'hazard', slipId: TICKET.ticketId },
  { told: 'printing', about: 'fire-check', slipId: TICKET.ticketId },
];

/** The fire-safety screens, in any order. */
const fireTap: fc.Arbitrary<Tap> = fc.oneof(
  fc.constantFrom<Tap>(
    { tap: 'fire' },
    { tap: 'take', serviceId: 'fire-safety' },
    { tap: 'fire-check' },
    { tap: 'fire-begin', theme: 'rental', items: ['rental-way', 'rental-kit'] },
    { tap: 'fire-answer', answer: 'yes' },
    { tap: 'fire-answer', answer: 'no' },
    { tap: 'fire-again' },
    { tap: 'fire-type-code', code: '25903048' },
    { tap: 'fire-type-code', code: '259' },
    { tap: 'fire-look-up' },
    { tap: 'fire-print' },
    { tap: 'hazard' },
    { tap: 'hazard-kind', kind: 'other' },
    { tap: 'hazard-fill', part: { place: '测试路' } },
    { tap: 'hazard-fill', part: { phone: '13800000001', agrees: true } },
    { tap: 'hazard-next' },
    { tap: 'hazard-answer' },
    { tap: 'hazard-send' },
    { tap: 'hazard-print' },
    { tap: 'fire-learn' },
    { tap: 'fire-lesson', theme: 'rental', cards: 2, questions: ['rental-q1', 'rental-q2'] },
    { tap: 'fire-choose', choice: 1 },
    { tap: 'fire-next' },
  ),
  fc.record({ ...answer, told: fc.constantFrom(...FIRE_TOLD) }).map((of): Tap => ({ tap: 'fire-told', ...of })),
);

/** Asking, reading and working out, in any order. */
const SHELF = { id: 'work', name: { zh: '打工', en: 'Work' }, topics: [] };
const consultTap: fc.Arbitrary<Tap> = fc.oneof(
  fc.constantFrom<Tap>(
    { tap: 'consult' },
    { tap: 'consult-type', words: '老板不发工资' },
    { tap: 'consult-shelf', shelf: SHELF },
    { tap: 'consult-open', id: 'wages' },
    { tap: 'consult-open', id: 'noise' },
    { tap: 'consult-size', size: 'largest' },
    { tap: 'consult-rate', helpful: true },
    { tap: 'consult-print' },
    { tap: 'consult-call' },
    { tap: 'calculators' },
    { tap: 'calc-next' },
    { tap: 'ask-person' },
  ),
  fc.constantFrom(...CALCULATORS).map((calculator): Tap => ({ tap: 'calculator', calculator })),
  fc.constantFrom('20250301', '20250401', '4000', '2').map((typed): Tap => ({ tap: 'calc-type', typed })),
  fc.constantFrom('wages', 'other', 'still', 'gone', 'taken').map((choice): Tap => ({ tap: 'calc-choose', choice })),
);

/** The kiosk at rest, and what is read there. */
const publicityTap: fc.Arbitrary<Tap> = fc.constantFrom<Tap>(
  { tap: 'rest' },
  { tap: 'piece-open', pieceId: 'home-fire' },
  { tap: 'piece-open', pieceId: 'legal-aid' },
  { tap: 'piece-size', size: 'largest' },
  { tap: 'piece-person', about: '调解不收钱' },
);

export const anyTap: fc.Arbitrary<Tap> = fc.oneof(
  publicityTap,
  endorseTap,
  declareTap,
  fireTap,
  consultTap,
  fc.constantFrom<Tap>(
    { tap: 'take', serviceId: 'endorsement' },
    { tap: 'quarrel' },
    { tap: 'how-it-stands' },
    { tap: 'booked' },
    { tap: 'type-code', code: '402917' },
    { tap: 'type-code', code: '4029' },
    { tap: 'check-in' },
    { tap: 'speak', language: 'en' },
    { tap: 'speak', language: 'zh' },
    { tap: 'back' },
    { tap: 'home' },
    { tap: 'leave' },
    { tap: 'stay' },
    { tap: 'done' },
    { tap: 'next' },
    { tap: 'compose', composing: true },
    { tap: 'compose', composing: false },
    { tap: 'aside', to: 'place-list' },
    { tap: 'aside', to: 'dialect-list' },
    { tap: 'aside', to: 'wish' },
    { tap: 'aside', to: 'describe' },
    { tap: 'call-staff' },
    { tap: 'no-danger' },
    { tap: 'settle-category', category: '19' },
    { tap: 'settle-category', category: null },
    { tap: 'aside', to: 'voice' },
    { tap: 'aside', to: 'ask-staff' },
    { tap: 'number-for-help' },
    { tap: 'open-region', region: REGION },
    { tap: 'open-group', group: WENZHOU },
    { tap: 'add-dialect', dialect: WENZHOU },
    { tap: 'pick-mediator', mediatorId: null },
    { tap: 'pick-way', way: 'interpreter' },
    { tap: 'type-number', number: 'A001' },
    { tap: 'type-tail', tail: '0001' },
    { tap: 'look-up', withTail: true },
    { tap: 'look-up', withTail: false },
    { tap: 'another' },
    { tap: 'give-up' },
    { tap: 'keep' },
    { tap: 'give-up-for-sure' },
    { tap: 'rejoin' },
    { tap: 'need-care', priority: 'elderly' },
    { tap: 'scan', code: ticketCode.parse('0123456789') },
    { tap: 'again' },
    { tap: 'dismiss' },
  ),
  part.map((filled): Tap => ({ tap: 'fill', part: filled })),
  part.map((chosen): Tap => ({ tap: 'choose', part: chosen })),
  fc
    .record({ visit: answer.visit, risk: fc.constantFrom(...RISKS), dangers: fc.subarray([...DANGERS]) })
    .map(({ visit, risk, dangers }): Tap => {
      const categories = [{ category: '19' as const, score: 0.9, because: ['押金'] }];
      return { tap: 'noticed', visit, text: FULL_DRAFT.statement, suggestion: { categories, risk, dangers } };
    }),
  fc.record(answer).map((of): Tap => ({ tap: 'issued', ticket: TICKET, ...of })),
  fc.record({ ...answer, answer: fc.constantFrom(...CHECKED_IN) }).map((of): Tap => ({ tap: 'checked-in', ...of })),
  fc.record(answer).map((of): Tap => ({ tap: 'found', standing: STANDING, ...of })),
  fc.record(answer).map((of): Tap => ({ tap: 'refused', refusal: 'unreachable', ...of })),
);

/** A visit somewhere on its way: some intakes are played to a point first, so that deep screens are reached. */
export const anyJourney: fc.Arbitrary<Journey> = fc
  .tuple(fc.nat(INTAKE_TAPS.length), fc.array(anyTap, { maxLength: 25 }))
  .map(([upTo, taps]) => play(taps, play(INTAKE_TAPS.slice(0, upTo))));
