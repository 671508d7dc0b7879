import { expect, test } from 'vitest';
import { newRegistration, type Registration, registrationToSend } from '../../renderer/desk/leads/registration.ts';
import { asDialectId } from '../../shared/domain/dialect.ts';
import { asDivisionCode } from '../../shared/domain/division.ts';

const FULL: Registration = {
  ...newRegistration('02', '两家为漏水吵起来了。'),
  name: '测试甲',
  phone: '138 0000 0001',
  counterpart: 'neighbour',
  place: {
    code: asDivisionCode('520626'),
    county: '德江县',
    prefecture: '铜仁市',
    province: '贵州省',
    english: { county: 'Dejiang County', prefecture: 'Tongren', province: 'Guizhou' },
  },
  dialects: [asDialectId('mandarin.southwestern')],
  agreed: true,
  ageBand: 'adult',
};

test('the words of the lead are where it begins', () =>
  expect(newRegistration('02', '两家为漏水吵起来了。')).toMatchObject({
    statement: '两家为漏水吵起来了。',
    agreed: false,
  }));

test('complete, it says which notice was agreed to and where home is', () =>
  expect(registrationToSend('id', FULL)).toMatchObject({
    ...{ leadId: 'id', home: '520626', counterpart: 'neighbour' },
    consent: { agreed: true },
  }));

test.each([
  { missing: 'an age', change: { ageBand: null } },
  { missing: 'the guardian of a minor', change: { ageBand: '14-15' as const } },
  { missing: 'a name', change: { name: ' ' } },
  { missing: 'a whole phone number', change: { phone: '1380000' } },
  { missing: 'the other side', change: { counterpart: null } },
  { missing: 'a home', change: { place: null } },
  { missing: 'a dialect', change: { dialects: [] } },
  { missing: 'the consent', change: { agreed: false } },
] as const)('without $missing nothing can be sent', ({ change }) =>
  expect(registrationToSend('id', { ...FULL, ...change })).toBeUndefined(),
);
