import { expect, test } from 'vitest';
import { offersFor } from '../../renderer/desk/disputes/dispute-offers.ts';

test.each([
  { stage: 'opened', belongs: 'open', roles: ['mediator'], offers: [] },
  { stage: 'assigned', belongs: 'mine', roles: ['mediator'], offers: ['accept', 'hand-on'] },
  { stage: 'accepted', belongs: 'mine', roles: ['mediator'], offers: ['hand-on', 'talk', 'agree', 'close'] },
  { stage: 'closed', belongs: 'mine', roles: ['mediator'], offers: [] },
  { stage: 'opened', belongs: 'other', roles: ['head'], offers: [] },
  { stage: 'assigned', belongs: 'other', roles: ['head'], offers: ['hand-on'] },
  { stage: 'accepted', belongs: 'other', roles: ['head'], offers: ['hand-on', 'close'] },
  { stage: 'closed', belongs: 'other', roles: ['head'], offers: ['erase'] },
  { stage: 'accepted', belongs: 'mine', roles: ['mediator', 'head'], offers: ['hand-on', 'talk', 'agree', 'close'] },
  { stage: 'accepted', belongs: 'other', roles: ['clerk'], offers: [] },
] as const)('$stage, $belongs, as $roles: $offers', ({ stage, belongs, roles, offers }) => {
  expect(offersFor({ stage, belongs, erased: false }, roles)).toEqual(offers);
});

test('what is erased is not offered for erasure again', () => {
  expect(offersFor({ stage: 'closed', belongs: 'other', erased: true }, ['head'])).toEqual([]);
});
