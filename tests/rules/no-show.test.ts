import { expect, test } from 'vitest';
import { asMillis, SECOND } from '../../shared/domain/millis.ts';
import { mayMarkNoShow, NO_SHOW, noShowStanding } from '../../shared/rules/no-show.ts';

const at = (seconds: number) => asMillis(1_000_000 + seconds * SECOND);
const gap = NO_SHOW.spacingSeconds;

test.each([
  { calls: [0], callsLeft: 2, next: gap, why: 'called once' },
  { calls: [0, 1, 2, 3], callsLeft: 2, next: gap, why: 'calls in one breath count once' },
  { calls: [0, gap], callsLeft: 1, next: 2 * gap, why: 'the second one, spaced' },
  { calls: [0, gap - 1, gap, 2 * gap], callsLeft: 0, next: 3 * gap, why: 'three spaced ones' },
  { calls: [0, gap, 2 * gap, 3 * gap], callsLeft: 0, next: 3 * gap, why: 'more than enough' },
])('$why: $callsLeft calls left', ({ calls, callsLeft, next }) => {
  const standing = noShowStanding(calls.map(at));
  expect(standing).toEqual({ callsLeft, nextAt: at(next) });
  expect(mayMarkNoShow(standing, at(next - 1))).toBe(false);
  expect(mayMarkNoShow(standing, at(next))).toBe(callsLeft === 0);
});
