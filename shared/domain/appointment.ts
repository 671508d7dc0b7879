import { z } from 'zod';
import { asMillis, MINUTE, type Millis } from './millis.ts';
import { type StationDay, startOf } from './station-day.ts';

/**
 * Owns the code by which somebody comes to an appointment (预约码): six random digits, quickly read out, written down
 * and typed by anyone. It says nothing of who holds it or what they come for; nothing else is kept of the person.
 */
export const APPOINTMENT_CODE_LENGTH = 6;

/** However it was typed: full-width digits, in two groups, with a hyphen. */
export const appointmentCode = z
  .string()
  .max(20)
  .transform((raw) => raw.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/))
  .brand<'AppointmentCode'>();
export type AppointmentCode = z.infer<typeof appointmentCode>;

/** Six digits from four random bytes. */
export function appointmentCodeOf(random: Uint8Array): AppointmentCode {
  const drawn = new DataView(random.buffer, random.byteOffset).getUint32(0);
  return appointmentCode.parse(String(drawn % 10 ** APPOINTMENT_CODE_LENGTH).padStart(APPOINTMENT_CODE_LENGTH, '0'));
}

/** In two groups, as it stands on paper and screen: `402 917`. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** What the desk sees of an appointment. Texts: `appointmentState.<code>`. */
export const APPOINTMENT_STATES = ['expected', 'arrived', 'missed', 'cancelled'] as const;
export const appointmentState = z.enum(APPOINTMENT_STATES);
export type AppointmentState = z.infer<typeof appointmentState>;

/** Why one is called off. Texts: `appointmentEnd.<code>`. */
export const APPOINTMENT_ENDS = ['asked', 'station-closed', 'booked-wrongly'] as const;
export const appointmentEnd = z.enum(APPOINTMENT_ENDS);
export type AppointmentEnd = z.infer<typeof appointmentEnd>;

/** What has come in the way of one since it was booked. Texts: `appointmentClash.<code>`. */
export const APPOINTMENT_CLASHES = ['closed-day', 'outside-hours', 'not-offered'] as const;
export const appointmentClash = z.enum(APPOINTMENT_CLASHES);
export type AppointmentClash = z.infer<typeof appointmentClash>;

/** The moment a slot begins that is so many minutes into the station's day. */
export const slotStart = (day: StationDay, minute: number): Millis => asMillis(startOf(day) + minute * MINUTE);
