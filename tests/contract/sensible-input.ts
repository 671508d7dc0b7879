import { AGREEMENT } from '../make/case.ts';
import { makeIntake } from '../make/intake.ts';
import { makeLead, makeRegistration } from '../make/leads.ts';

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
  'library.search': { text: '工资', category: null },
  'library.open': { caseId: 'wages-iou-three-years' },
  'library.similar': { disputeId: SOMEBODY },
  'library.ofDispute': { disputeId: SOMEBODY },
  'library.draft': { disputeId: SOMEBODY },
  'library.publish': {
    ...{ disputeId: SOMEBODY, title: '一', titleEn: '', summaryEn: '', nature: 'civil', tags: [], readThrough: true },
    ...{ methods: ['hear-out'], articles: [{ law: 'wages', article: 13 }] },
    text: { facts: '二', process: '三', result: '四', lesson: '五' },
  },
  'library.withdraw': { caseId: 'no-case' },
  'library.markHelpful': { caseId: 'no-case', helpful: true },
  'leads.report': makeLead(),
  'leads.read': { leadId: SOMEBODY },
  'leads.close': { leadId: SOMEBODY, reason: 'duplicate' },
  'leads.erase': { leadId: SOMEBODY },
  'leads.register': makeRegistration(SOMEBODY),
  'leads.settledBeforePolice': { month: '2026-11' },
};
export const sensible = (surface: string, name: string): Readonly<Record<string, unknown>> =>
  (surface === 'desk' && name === 'disputes.open' ? { disputeId: SOMEBODY } : SENSIBLE[name]) ?? {};
