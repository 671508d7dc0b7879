import { expect, test } from 'vitest';
import { collidesWith, firstAfterChange, nextNumber } from '../../shared/rules/number-ranges.ts';

const service = (serviceId: string, prefix: string, from: number, to: number, state = 'offered' as const) => ({
  serviceId,
  prefix,
  numbers: { from, to },
  state,
});

test.each([
  { other: service('b', 'A', 500, 999), collides: false, why: 'one letter, ranges that do not touch' },
  { other: service('b', 'A', 499, 999), collides: true, why: 'one number in both' },
  { other: service('b', 'A', 1, 9_999), collides: true, why: 'one inside the other' },
  { other: service('b', 'B', 1, 499), collides: false, why: 'another letter' },
  { other: service('a', 'A', 1, 499), collides: false, why: 'the service itself' },
  {
    other: { ...service('b', 'A', 1, 499), state: 'withdrawn' as const },
    collides: false,
    why: 'a withdrawn one gives none',
  },
])('$why', ({ other, collides }) =>
  expect(collidesWith(service('a', 'A', 1, 499), [other]) !== undefined).toBe(collides),
);

test.each([
  { range: { from: 1, to: 99 }, highest: 0, next: 1 },
  { range: { from: 500, to: 999 }, highest: 0, next: 500 },
  { range: { from: 500, to: 999 }, highest: 612, next: 613 },
  { range: { from: 1, to: 99 }, highest: 99, next: undefined },
])('after $highest in $range.from–$range.to comes $next', ({ range, highest, next }) =>
  expect(nextNumber(range, highest)).toBe(next),
);

test.each([
  { range: { from: 1, to: 999 }, before: 0, first: 201 },
  { range: { from: 1, to: 999 }, before: 1, first: 201 },
  { range: { from: 1, to: 999 }, before: 99, first: 201 },
  { range: { from: 1, to: 999 }, before: 100, first: 301 },
  { range: { from: 500, to: 999 }, before: 0, first: 601 },
  { range: { from: 500, to: 999 }, before: 612, first: 801 },
  { range: { from: 1, to: 99 }, before: 12, first: 1 },
])('after a change of machines, $before known in $range: on from $first', ({ range, before, first }) =>
  expect(firstAfterChange(range, before)).toBe(first),
);
