import { expect, test } from 'vitest';
import { grouped, groupOf } from '../../renderer/desk/disputes/dispute-groups.ts';
import { disputeLine } from './dispute-line.ts';

test.each([
  { stage: 'assigned', belongs: 'mine', group: 'toAccept' },
  { stage: 'accepted', belongs: 'mine', group: 'inHand' },
  { stage: 'opened', belongs: 'open', group: 'open' },
  { stage: 'opened', belongs: 'other', group: 'unassigned' },
  { stage: 'assigned', belongs: 'other', group: 'others' },
  { stage: 'accepted', belongs: 'other', group: 'others' },
  { stage: 'closed', belongs: 'mine', group: 'closed' },
  { stage: 'closed', belongs: 'other', group: 'closed' },
] as const)('$stage and $belongs stands under $group', ({ stage, belongs, group }) =>
  expect(groupOf({ stage, belongs })).toBe(group),
);

test('headings in order, the oldest first beneath, empty ones left out', () => {
  const list = [
    disputeLine(3, { stage: 'closed' }),
    disputeLine(2),
    disputeLine(1),
    disputeLine(4, { stage: 'opened', belongs: 'open' }),
  ];
  expect(grouped(list).map(({ group, lines }) => [group, lines.map(({ number }) => number)])).toEqual([
    ['toAccept', ['C001', 'C002']],
    ['open', ['C004']],
    ['closed', ['C003']],
  ]);
});
