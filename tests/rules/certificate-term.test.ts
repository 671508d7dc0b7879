import { expect, test } from 'vitest';
import { asMillis, DAY, HOUR } from '../../shared/domain/millis.ts';
import { certificateStanding, daysLeft, termOf } from '../../shared/rules/certificate-term.ts';

const NOW = asMillis(Date.parse('2026-11-27T09:00:00+08:00'));

test.each([
  [31 * DAY, 'ok'],
  [30 * DAY, 'expires'],
  [7 * DAY + 1, 'expires'],
  [7 * DAY, 'expires-soon'],
  [1, 'expires-soon'],
  [0, 'expired'],
  [-400 * DAY, 'expired'],
])('with %i ms left it is: %s', (left, standing) => {
  expect(certificateStanding(NOW + left, NOW)).toBe(standing);
});

test('days left are whole, and none are left of what ended', () => {
  expect([daysLeft(NOW + 2 * DAY - HOUR, NOW), daysLeft(NOW - DAY, NOW)]).toEqual([1, 0]);
});

test('3,000 stations enrolled on one day end over two months, never more than one in thirty on a day', () => {
  const perDay = new Map<number, number>();
  for (let n = 0; n < 3_000; n += 1) {
    // A fixed course of chance: multiples of the golden ratio spread evenly and start anywhere.
    const { to } = termOf('station', NOW, (n * 0.618_033_988_75) % 1);
    expect(to - NOW).toBeGreaterThanOrEqual(335 * DAY - 1_000);
    expect(to - NOW).toBeLessThanOrEqual(395 * DAY);
    const day = Math.floor(to / DAY);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  expect(perDay.size).toBeGreaterThanOrEqual(60);
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(100);
});

test('a renewal draws anew: who ended together does not end together again', () => {
  const [a, b] = [0.2, 0.8].map((chance) => termOf('station', NOW, chance).to);
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeGreaterThan(30 * DAY);
});
