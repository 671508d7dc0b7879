import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY } from '../make/days.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { type BackupMade, KEPT, keptBackups } from '../../shared/rules/kept-backups.ts';

const START = Date.parse('2026-01-05T03:00:00+08:00');
const made = (at: number): BackupMade => ({ name: String(at), madeAt: at, day: dayOf(asMillis(at)) });

test('of a backup each night for ten weeks, seven nights and one of each of four weeks are kept', () => {
  const nights = Array.from({ length: 70 }, (_, nth) => made(START + nth * DAY));
  const kept = [...keptBackups(nights)].map(Number).map((at) => (at - START) / DAY);
  expect(kept.toSorted((a, b) => a - b)).toEqual([48, 55, 62, 63, 64, 65, 66, 67, 68, 69]);
});

test('the newest is always kept, and never more than seven days and four weeks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 * 24 }), { minLength: 1, maxLength: 60 }), (hours) => {
      const all = [...new Set(hours)].map((hour) => made(START + hour * 3_600_000));
      const kept = keptBackups(all);
      const newest = all.reduce((a, b) => (b.madeAt > a.madeAt ? b : a));
      expect(kept.has(newest.name)).toBe(true);
      expect(kept.size).toBeLessThanOrEqual(KEPT.days + KEPT.weeks);
      // Thinning what was thinned changes nothing.
      expect(keptBackups(all.filter(({ name }) => kept.has(name)))).toEqual(kept);
    }),
  );
});
