import type { AppointmentState } from '../domain/appointment.ts';
import { asMillis, MINUTE, type Millis } from '../domain/millis.ts';

/**
 * Owns what an appointment (预约) is worth in the line. It is a place kept: whoever checks in in time stands in line
 * as if they had come `keptAheadMinutes` before the appointment, wherever in the house they really were. From then on
 * they are one of the line, by queue-order.ts: waiting counts for them as for all, a priority is added as for all.
 *
 * So there is a bound. Somebody without an appointment lets pass only appointments for less than that many minutes
 * after they themselves came, and of those only as many as appointment-slots.ts gives out in that time: half of what
 * the counters can do. However many are booked for later, none of them is called first. And nobody is called before
 * their time by coming early: who checks in at the first moment stands behind all who come until then.
 *
 * The minutes are this project's own: as much ahead as a priority of care, half an hour to come early, ten minutes
 * of grace.
 */
export const APPOINTMENT = {
  /** The kept place: as if they had come so long before the appointment. */
  keptAheadMinutes: 20,
  /** Check-in opens so long before. */
  earliestMinutes: 30,
  /** So much later the place is still kept. */
  graceMinutes: 10,
  /** Booked for today, or so many days ahead. */
  daysAhead: 14,
} as const;

/** Whoever keeps the appointment stands in line since then. */
export const keptPlace = (at: Millis): Millis => asMillis(at - APPOINTMENT.keptAheadMinutes * MINUTE);

/** Until when the place is kept, that moment included. */
export const keptUntil = (at: Millis): Millis => asMillis(at + APPOINTMENT.graceMinutes * MINUTE);

export const checkInFrom = (at: Millis): Millis => asMillis(at - APPOINTMENT.earliestMinutes * MINUTE);

/** Since when somebody stands in line who checks in now; `kept`: by the appointment, otherwise as they came. */
export type Arrival =
  | { readonly kind: 'too-early'; readonly from: Millis }
  | { readonly kind: 'arrived'; readonly kept: boolean; readonly lineAt: Millis };

/** Checks in on the day of the appointment. After the grace they are let in as anybody who comes now. */
export function arrivalAt(at: Millis, now: Millis): Arrival {
  const from = checkInFrom(at);
  if (now < from) return { kind: 'too-early', from };
  const kept = now <= keptUntil(at);
  return { kind: 'arrived', kept, lineAt: kept ? keptPlace(at) : now };
}

/** Missed is read off the clock, and no fact: who comes late all the same has arrived. */
export function appointmentStateOf(
  { at, cancelled, ticketId }: { readonly at: Millis; readonly cancelled: boolean; readonly ticketId: string | null },
  now: Millis,
): AppointmentState {
  if (ticketId !== null) return 'arrived';
  if (cancelled) return 'cancelled';
  return now <= keptUntil(at) ? 'expected' : 'missed';
}
