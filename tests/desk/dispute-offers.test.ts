import { expect, test } from 'vitest';
import { offersFor } from '../../renderer/desk/disputes/dispute-offers.ts';

test.each([
  { stage: 'registered', belongs: 'open', takenOn: false, roles: ['mediator'], offers: [] },
  { stage: 'registered', belongs: 'mine', takenOn: false, roles: ['mediator'], offers: ['take-on', 'hand-on'] },
  { stage: 'registered', belongs: 'mine', takenOn: true, roles: ['mediator'], offers: ['hand-on', 'talk'] },
  { stage: 'mediating', belongs: 'mine', takenOn: true, roles: ['mediator'], offers: ['hand-on', 'talk', 'draft'] },
  { stage: 'mediating', belongs: 'beside', takenOn: true, roles: ['mediator'], offers: ['talk'] },
  { stage: 'performing', belongs: 'beside', takenOn: true, roles: ['mediator'], offers: ['visit'] },
  { stage: 'performing', belongs: 'mine', takenOn: true, roles: ['mediator'], offers: ['hand-on', 'pay', 'visit'] },
  { stage: 'closed', belongs: 'mine', takenOn: true, roles: ['mediator'], offers: ['visit'] },
  { stage: 'mediating', belongs: 'other', takenOn: true, roles: ['head'], offers: ['hand-on'] },
  { stage: 'registered', belongs: 'other', takenOn: false, roles: ['head'], offers: ['hand-on'] },
  { stage: 'terminated', belongs: 'other', takenOn: true, roles: ['head'], offers: ['erase'] },
  { stage: 'mediating', belongs: 'other', takenOn: true, roles: ['clerk'], offers: [] },
] as const)('$stage, $belongs, taken on $takenOn, as $roles: $offers', ({ stage, belongs, takenOn, roles, offers }) => {
  const mediatorName = belongs === 'open' ? null : '测试丙';
  expect(offersFor({ stage, belongs, takenOn, mediatorName, erased: false }, roles)).toEqual(offers);
});

test('nobody has it: there is nobody to take it from', () => {
  const unassigned = {
    stage: 'registered',
    belongs: 'other',
    takenOn: false,
    mediatorName: null,
    erased: false,
  } as const;
  expect(offersFor(unassigned, ['head'])).toEqual([]);
});

test('what is erased is not offered for erasure again', () => {
  const erased = { stage: 'terminated', belongs: 'other', takenOn: true, mediatorName: null, erased: true } as const;
  expect(offersFor(erased, ['head'])).toEqual([]);
});
