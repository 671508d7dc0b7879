import { z } from 'zod';
import { appointmentClash, appointmentEnd, appointmentState } from '../../domain/appointment.ts';
import { bilingual } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { serviceId } from '../../domain/service.ts';
import { stationDay } from '../../domain/station-day.ts';
import { done, procedure } from '../procedure.ts';

/** An appointment as the desk sees it: of the person only the code they hold. */
export const appointmentLine = z.object({
  appointmentId: z.uuid(),
  code: z.string(),
  serviceName: bilingual,
  day: stationDay,
  at: millis,
  minutes: z.int().positive(),
  state: appointmentState,
  /** The number its holder was given on coming. */
  number: z.string().nullable(),
  /** Came after the grace and stands in line like anybody who came then. */
  cameLate: z.boolean(),
  /** What has come in the way since it was booked; only of those expected. */
  clash: appointmentClash.nullable(),
});
export type AppointmentLine = z.infer<typeof appointmentLine>;

export const appointmentsView = z.object({
  now: millis,
  today: stationDay,
  /** The day that is shown. */
  day: stationDay,
  /** The last day for which one can be booked. */
  lastDay: stationDay,
  /** What can be booked. */
  services: z.array(z.object({ serviceId, name: bilingual })),
  /** Of that day, in the order of their times. */
  lines: z.array(appointmentLine),
  /** Expected on any day, and something has come in the way: somebody has to be told. */
  clashing: z.array(appointmentLine),
});
export type AppointmentsView = z.infer<typeof appointmentsView>;

export const bookableSlot = z.object({ at: millis, free: z.int().nonnegative() });
export type BookableSlot = z.infer<typeof bookableSlot>;

const appointmentId = z.uuid();

export const appointmentsContract = {
  /** Null: today, by the station's clock. */
  list: procedure(z.object({ day: stationDay.nullable() }), appointmentsView, ['signed-out', 'not-allowed']),
  /** Every slot of a day that has not begun, full ones too. */
  slots: procedure(z.object({ serviceId, day: stationDay }), z.array(bookableSlot), [
    'signed-out',
    'not-allowed',
    'unknown-service',
    'bad-day',
  ]),
  /** The same `requestId` gets the same appointment, however often it asks. */
  book: procedure(z.object({ requestId: z.uuid(), serviceId, at: millis }), appointmentLine, [
    'signed-out',
    'not-allowed',
    'unknown-service',
    'bad-day',
    'slot-taken',
    'storage-full',
  ]),
  cancel: procedure(z.object({ appointmentId, why: appointmentEnd }), done, [
    'signed-out',
    'not-allowed',
    'not-found',
    'wrong-state',
    'storage-full',
  ]),
  /** A slip with code, day and time, on the receipt printer. */
  print: procedure(z.object({ appointmentId }), done, [
    'signed-out',
    'not-allowed',
    'not-found',
    'no-printer',
    'print-failed',
  ]),
};
