import type { CheckedIn } from '../../shared/contract/kiosk/appointments.ts';
import { type AppointmentCode, appointmentCode, APPOINTMENT_CODE_LENGTH } from '../../shared/domain/appointment.ts';

/** What a visit knows of an appointment: the code as far as it was typed, and what the station said of it. */
export interface Appointment {
  readonly code: string;
  /** Said instead of giving a number. */
  readonly told: NoNumber | null;
}
export type NoNumber = Exclude<CheckedIn, { kind: 'here' }>;
export const NO_APPOINTMENT: Appointment = { code: '', told: null };

export const APPOINTMENT_STEPS = ['appointment', 'appointment-told'] as const;

export type AppointmentTap =
  | { tap: 'booked' }
  | { tap: 'type-code'; code: string }
  | { tap: 'check-in' }
  | { tap: 'checked-in'; visit: string; nth: number; answer: CheckedIn };

export const typed = (at: Appointment, code: string): Appointment => ({
  ...at,
  code: code.replace(/\D/g, '').slice(0, APPOINTMENT_CODE_LENGTH),
});

/** The code, once all of it was typed. */
export const codeOf = ({ code }: Appointment): AppointmentCode | undefined => appointmentCode.safeParse(code).data;
