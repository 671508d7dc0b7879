import { expect, test } from 'vitest';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import { leadDueAt, leadOrder, leadStanding } from '../../shared/rules/lead-limits.ts';

const at = (time: string): Millis => asMillis(Date.parse(`2026-11-23T${time}+08:00`));
const LIMITS = { redMinutes: 15, yellowMinutes: 120 };

test.each([
  { urgency: 'red', reported: '09:00:00', due: at('09:15:00') },
  { urgency: 'yellow', reported: '09:00:00', due: at('11:00:00') },
  { urgency: 'orange', reported: '09:00:00', due: at('24:00:00') },
  { urgency: 'orange', reported: '23:59:00', due: at('24:00:00') },
] as const)('$urgency, reported at $reported', ({ urgency, reported, due }) =>
  expect(leadDueAt(urgency, at(reported), LIMITS)).toBe(due),
);

test.each([
  { now: '09:07:00', standing: 'in-time' },
  { now: '09:07:30', standing: 'soon' },
  { now: '09:15:00', standing: 'soon' },
  { now: '09:15:01', standing: 'overdue' },
] as const)('a red lead of 09:00 is $standing at $now', ({ now, standing }) =>
  expect(leadStanding({ urgency: 'red', reportedAt: at('09:00:00'), state: 'open' }, at(now), LIMITS)).toBe(standing),
);

test('what was dealt with is never overdue', () =>
  expect(
    leadStanding({ urgency: 'red', reportedAt: at('01:00:00'), state: 'registered' }, at('20:00:00'), LIMITS),
  ).toBe('done'));

test('overdue first, then the reddest, then the oldest, done last', () => {
  const lead = (
    name: string,
    standing: 'overdue' | 'soon' | 'done',
    urgency: 'red' | 'yellow',
    reportedAt: number,
  ) => ({
    ...{ name, standing, urgency, reportedAt },
  });
  const list = [
    lead('e', 'done', 'red', 1),
    lead('d', 'soon', 'yellow', 2),
    lead('c', 'soon', 'red', 3),
    lead('a', 'overdue', 'yellow', 4),
    lead('b', 'overdue', 'yellow', 5),
  ];
  expect(list.toSorted(leadOrder).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
});
