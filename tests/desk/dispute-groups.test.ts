import { expect, test } from 'vitest';
import { grouped, groupOf } from '../../renderer/desk/disputes/dispute-groups.ts';
import { disputeLine } from './dispute-line.ts';

test.each([
  { stage: 'registered', belongs: 'mine', takenOn: false, group: 'toAccept' },
  { stage: 'registered', belongs: 'mine', takenOn: true, group: 'inHand' },
  { stage: 'mediating', belongs: 'mine', takenOn: true, group: 'inHand' },
  { stage: 'registered', belongs: 'open', takenOn: false, group: 'open' },
  { stage: 'mediating', belongs: 'beside', takenOn: true, group: 'beside' },
  { stage: 'joint', belongs: 'panel', takenOn: true, group: 'panel' },
  { stage: 'registered', belongs: 'other', takenOn: false, group: 'others' },
  { stage: 'registered', belongs: 'other', takenOn: false, mediatorName: null, group: 'unassigned' },
  { stage: 'mediating', belongs: 'other', takenOn: true, group: 'others' },
  { stage: 'closed', belongs: 'mine', takenOn: true, group: 'closed' },
  { stage: 'terminated', belongs: 'other', takenOn: true, group: 'closed' },
] as const)('$stage and $belongs (taken on: $takenOn) stands under $group', ({ group, ...line }) =>
  expect(groupOf({ mediatorName: '测试丙', ...line })).toBe(group),
);

test('the most urgent comes first under its heading, then the oldest', () => {
  const list = [
    disputeLine(1),
    disputeLine(2, { urgency: 'amber' }),
    disputeLine(3, { urgency: 'red' }),
    disputeLine(4, { urgency: 'red' }),
  ];
  expect(grouped(list)[0]?.lines.map(({ number }) => number)).toEqual(['C003', 'C004', 'C002', 'C001']);
});

test('headings in order, the oldest first beneath, empty ones left out', () => {
  const list = [
    disputeLine(3, { stage: 'closed' }),
    disputeLine(2),
    disputeLine(1),
    disputeLine(4, { stage: 'registered', belongs: 'open' }),
  ];
  expect(grouped(list).map(({ group, lines }) => [group, lines.map(({ number }) => number)])).toEqual([
    ['toAccept', ['C001', 'C002']],
    ['open', ['C004']],
    ['closed', ['C003']],
  ]);
});
