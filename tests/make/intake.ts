import { randomUUID } from 'node:crypto';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import type { CompletedIntake } from '../../main/services/complete-intake.ts';
import type { PartyWords } from '../../main/services/describe-party.ts';
import type { DisputeWish } from '../../main/services/open-dispute.ts';
import type { VoiceStatement } from '../../shared/domain/voice.ts';

/** A spoken statement is added where a test is about one. */
type Spoken = Omit<DisputeWish, 'voice'>;

/** What someone from Bijie (毕节七星关区, Guizhou) fills in; every word of it is invented. */
export const makeIntake = (changes: Partial<Spoken> = {}): Spoken & { readonly voice: null } => ({
  requestId: randomUUID(),
  language: 'zh',
  home: asDivisionCode('520502'),
  dialects: [asDialectId('mandarin.southwestern')],
  mandarin: 'some',
  category: '11',
  counterpart: 'employer',
  respondentName: '阿测试鞋厂',
  claims: ['pay-what-is-owed'],
  statement: '做了三个月鞋，老板说没钱，工资一分没给。',
  wish: '过年前把钱给我',
  name: '测试甲',
  phone: '13800000001',
  ageBand: 'adult',
  guardian: null,
  interpreter: null,
  voice: null,
  consent: { noticeVersion: '2026-11', agreed: true },
  mediatorId: null,
  sexWish: 'any',
  homeWish: 'any',
  gapWay: null,
  ...changes,
});

/** A recording as far as a station looks into it: the first bytes of its form, then noise. */
export const makeVoice = (bytes = 2_000): VoiceStatement => ({
  seconds: 12,
  mime: 'audio/webm;codecs=opus',
  bytes: new Uint8Array(bytes).map((_, at) => [0x1a, 0x45, 0xdf, 0xa3][at] ?? (at * 31) % 251),
});

/** What the desk types of an invented person. */
export const makeParty = (changes: Partial<PartyWords> = {}): PartyWords => ({
  partyId: null,
  role: 'co-applicant',
  onBehalfOf: null,
  sex: null,
  ageBand: 'adult',
  idType: null,
  home: null,
  dialects: [],
  mandarin: null,
  interpreter: null,
  peopleCount: null,
  name: '测试丙',
  phone: '',
  idNumber: '',
  birth: null,
  address: '',
  employer: '',
  occupation: '',
  ethnicity: '',
  ...changes,
});

export const makeCompleted = (changes: Partial<CompletedIntake> = {}): CompletedIntake => ({
  source: 'APPLIED',
  channel: 'kiosk',
  amountFen: 1_350_000,
  peopleCount: 2,
  priorAlarms: 0,
  repeatCount: 0,
  evidence: ['pay-record'],
  openOrClosed: 'closed',
  summary: '三个月工资没有发。',
  ...changes,
});
