import { asMillis, DAY, HOUR, type Millis } from '../domain/millis.ts';

/**
 * Owns when a station says that its records do not get to the district (报送逾期), whichever way they go: over the
 * network, or on a stick that somebody drives. After so many days in which the district confirmed nothing while records wait,
 * everybody at the desk is told what to do; of a network alone the head hears after one missed night. Pure.
 */
export interface Delivery {
  /** Ways to the district that were set up here. With neither there is no district that could wait. */
  readonly network: boolean;
  readonly stick: boolean;
  /** Another alarm says that the district takes nothing from this machine, and what to do. */
  readonly isBarred: boolean;
  /** When the oldest record was written that the district did not confirm; null: it confirmed all. */
  readonly waitingSince: Millis | null;
  /** When the district last confirmed anything, by network or stick. */
  readonly lastSuccessAt: Millis | null;
  readonly startedAt: Millis;
}

/** Texts: `alarm.<code>`. */
export type DeliveryAlarm = 'undelivered' | 'stick-overdue' | 'sync-late';

/** A night and some. */
const NIGHT_MISSED = 36 * HOUR;

/** The alarm that is due, and since when nothing gets through; never two of them. `mostDays`: the setting `undeliveredDays`. */
export function deliveryAlarm(
  delivery: Delivery,
  now: Millis,
  mostDays: number,
): { readonly code: DeliveryAlarm; readonly since: Millis } | undefined {
  const { network, stick, isBarred, waitingSince, lastSuccessAt, startedAt } = delivery;
  if ((network || stick) && !isBarred && waitingSince !== null) {
    const since = asMillis(Math.max(waitingSince, lastSuccessAt ?? 0));
    if (now - since > mostDays * DAY) return { code: network ? 'undelivered' : 'stick-overdue', since };
  }
  const since = lastSuccessAt ?? startedAt;
  return network && now - since > NIGHT_MISSED ? { code: 'sync-late', since } : undefined;
}
