import { expect, test } from 'vitest';
import { asMillis, HOUR, MINUTE, SECOND } from '../../shared/domain/millis.ts';
import { mayRing, MOST_IN_AN_HOUR, type Ring, type RungAlarm } from '../../shared/rules/alarm-limit.ts';

const NOW = asMillis(10 * HOUR);
const rung = (ago: number, over: Partial<RungAlarm> = {}): RungAlarm => ({
  raisedAt: asMillis(NOW - ago),
  cause: 'words',
  dangers: ['threat'],
  ...over,
});
const words: Ring = { cause: 'words', dangers: ['threat'] };

test.each<{ what: string; ring: Ring; before: RungAlarm[]; rings: boolean }>([
  { what: 'the first one', ring: words, before: [], rings: true },
  { what: 'the same danger a moment later', ring: words, before: [rung(5 * SECOND)], rings: false },
  {
    what: 'a new danger',
    ring: { cause: 'words', dangers: ['threat', 'weapon'] },
    before: [rung(SECOND)],
    rings: true,
  },
  { what: 'the same danger six minutes later', ring: words, before: [rung(6 * MINUTE)], rings: true },
  {
    what: 'the citizen calls, after words rang',
    ring: { cause: 'citizen', dangers: [] },
    before: [rung(SECOND)],
    rings: true,
  },
  {
    what: 'the citizen presses again at once',
    ring: { cause: 'citizen', dangers: [] },
    before: [rung(SECOND, { cause: 'citizen' })],
    rings: false,
  },
  {
    what: 'the citizen presses again after a minute',
    ring: { cause: 'citizen', dangers: [] },
    before: [rung(61 * SECOND, { cause: 'citizen' })],
    rings: true,
  },
  {
    what: 'the dispute says what was typed ten minutes ago',
    ring: { cause: 'dispute', dangers: ['threat'] },
    before: [rung(10 * MINUTE)],
    rings: false,
  },
  {
    what: 'whoever plays',
    ring: { cause: 'words', dangers: ['suicide'] },
    before: Array.from({ length: MOST_IN_AN_HOUR }, (_, nth) => rung(nth * 4 * MINUTE)),
    rings: false,
  },
])('$what rings: $rings', ({ ring, before, rings }) => expect(mayRing(ring, before, NOW)).toBe(rings));
