import { AGREEMENT } from '../make/case.ts';
import { makeIntake } from '../make/intake.ts';

const SOMEBODY = '00000000-0000-4000-8000-000000000000';
const INTAKE = { home: '520502', dialects: ['mandarin.southwestern'], mandarin: 'some', category: '11' };

/** What a page would send, for every procedure that is sent anything: the ground for one hostile field at a time. */
const SENSIBLE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'tickets.take': { serviceId: 'consultation', requestId: SOMEBODY, language: 'zh' },
  'tickets.ask': { number: 'M001', tail: '0001' },
  'places.search': { text: '瓯海' },
  'places.prefectures': { province: '330000' },
  'places.counties': { prefecture: '330300' },
  'places.dialects': { division: '330304' },
  'disputes.findMediators': INTAKE,
  'disputes.open': { ...makeIntake({ requestId: SOMEBODY }) },
  'session.signIn': { number: '9001', pin: '000000' },
  'session.resume': { token: 'x' },
  'session.beat': { alive: true },
  'session.changePin': { current: '000000', next: '111111' },
  'counters.open': { counterId: '1' },
  'tickets.recall': { ticketId: SOMEBODY },
  'tickets.startServing': { ticketId: SOMEBODY },
  'tickets.finish': { ticketId: SOMEBODY },
  'tickets.markNoShow': { ticketId: SOMEBODY },
  'disputes.takeOn': { disputeId: SOMEBODY },
  'disputes.suggest': { text: '老板不给工钱' },
  'disputes.assessRisk': { disputeId: SOMEBODY, risk: 'low', dangers: [], natures: ['civil'] },
  'disputes.draftAgreement': { disputeId: SOMEBODY, draft: AGREEMENT },
  'disputes.move': { disputeId: SOMEBODY, move: 'soothe', ticks: ['may-contact-other'] },
  'disputes.payInstalment': { disputeId: SOMEBODY, number: 1, paidOn: '2026-11-23', means: 'cash-seen' },
  'disputes.visit': { disputeId: SOMEBODY, form: 'phone', result: 'performed', satisfied: null, notes: '' },
  'disputes.otherWays': INTAKE,
  'matching.explain': { disputeId: SOMEBODY },
  'matching.noteRespondentSpeech': { disputeId: SOMEBODY, home: null, dialects: [], mandarin: 'some' },
  'matching.findPlaces': { text: '瓯海' },
  'matching.dialectsOf': { division: '330304' },
  'matching.setWeights': { weights: null },
  'recusals.declare': { mediatorId: SOMEBODY, ground: 'kin', about: { kind: 'place', place: '330304' } },
  'recusals.lift': { recusalId: SOMEBODY },
  'interpreters.add': {
    name: '测试译',
    phone: '13800000009',
    languages: [{ id: 'wu.oujiang', level: 'native' }],
    mandarin: 'some',
  },
  'interpreters.remove': { interpreterId: SOMEBODY },
  'alarms.raise': { cause: 'citizen', dangers: [] },
  'dangerAlarms.answer': { alarmId: SOMEBODY },
  'disputes.successors': { disputeId: SOMEBODY },
  'disputes.handOn': { disputeId: SOMEBODY, reason: 'language', to: null },
  'disputes.recordTalk': { disputeId: SOMEBODY, form: 'phone', minutes: 1, notes: '' },
  'disputes.erase': { disputeId: SOMEBODY },
  'mediators.setDuty': { mediatorId: SOMEBODY, onDuty: true },
  'head.exportDay': { day: '2026-11-23', format: 'csv', personal: false },
  'staff.enrol': { number: '8100', name: '测试丁', roles: ['clerk'] },
  'staff.resetPin': { staffId: SOMEBODY },
  'staff.dismiss': { staffId: SOMEBODY },
};
export const sensible = (surface: string, name: string): Readonly<Record<string, unknown>> =>
  (surface === 'desk' && name === 'disputes.open' ? { disputeId: SOMEBODY } : SENSIBLE[name]) ?? {};
