import { randomUUID } from 'node:crypto';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';
import type { DisputeWish } from '../../main/services/open-dispute.ts';

/** What someone from Bijie (毕节七星关区, Guizhou) fills in; every word of it is invented. */
export const makeIntake = (changes: Partial<DisputeWish> = {}): DisputeWish => ({
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
  consent: { noticeVersion: '2026-11', agreed: true },
  mediatorId: null,
  sexWish: 'any',
  homeWish: 'any',
  gapWay: null,
  ...changes,
});
