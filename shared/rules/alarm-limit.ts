import type { AlarmCause, Danger } from '../domain/danger.ts';
import { HOUR, type Millis, MINUTE } from '../domain/millis.ts';

/**
 * Decides whether an alarm rings once more. One citizen must not ring a hundred; but a new danger, or a person who
 * calls for help, is never silenced by words that rang before. Never reads the clock.
 */
export interface RungAlarm {
  readonly raisedAt: Millis;
  readonly cause: AlarmCause;
  readonly dangers: readonly Danger[];
}

/** How long an alarm of a terminal speaks for the same danger there. */
const SPEAKS_FOR: Record<AlarmCause, number> = { words: 5 * MINUTE, dispute: 30 * MINUTE, citizen: MINUTE };
/** Above this somebody plays; the screen still says 110. */
export const MOST_IN_AN_HOUR = 12;

export interface Ring {
  readonly cause: AlarmCause;
  readonly dangers: readonly Danger[];
}

/** `rung`: alarms of the same terminal. */
export function mayRing(ring: Ring, rung: readonly RungAlarm[], now: Millis): boolean {
  if (rung.filter(({ raisedAt }) => now - raisedAt < HOUR).length >= MOST_IN_AN_HOUR) return false;
  const recent = rung.filter(({ raisedAt }) => now - raisedAt < SPEAKS_FOR[ring.cause]);
  if (ring.cause === 'citizen') return !recent.some(({ cause }) => cause === 'citizen');
  const told = new Set(recent.flatMap(({ dangers }) => dangers));
  return recent.length === 0 || ring.dangers.some((danger) => !told.has(danger));
}
