import { z } from 'zod';
import { appointmentEnd } from '../domain/appointment.ts';
import { millis } from '../domain/millis.ts';
import { serviceId } from '../domain/service.ts';
import { stationDay } from '../domain/station-day.ts';
import { factType } from './fact-type.ts';

const appointmentId = z.uuid();

/** A time at a counter, given out at the desk (预约). Of whom it is for nothing is kept but the code they hold. */
export const appointmentBooked = factType('appointment.booked.v1', {
  data: z.object({
    appointmentId,
    /** Idempotency key of the form that booked: ten presses carry the same one. */
    requestId: z.uuid(),
    code: z.string().regex(/^\d{6}$/),
    serviceId,
    day: stationDay,
    at: millis,
    /** How long the slot is. */
    minutes: z.int().positive(),
  }),
});
export const appointmentCancelled = factType('appointment.cancelled.v1', {
  data: z.object({ appointmentId, why: appointmentEnd }),
});
/**
 * Its holder is here and has this number, which was given in the same breath and stands in line as if it had come at
 * `lineAt`. `kept`: in time, so by the appointment; otherwise from the arrival on.
 */
export const appointmentCheckedIn = factType('appointment.checked-in.v1', {
  data: z.object({ appointmentId, ticketId: z.uuid(), kept: z.boolean(), lineAt: millis }),
});
