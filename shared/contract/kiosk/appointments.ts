import { z } from 'zod';
import { appointmentCode } from '../../domain/appointment.ts';
import { language } from '../../domain/language.ts';
import { stationDay } from '../../domain/station-day.ts';
import { procedure } from '../procedure.ts';
import { issuedTicket } from './tickets.ts';

/** `HH:MM` by the station's clock. */
const time = z.string();

/** What becomes of a code that somebody typed who says they have an appointment. */
export const checkedIn = z.discriminatedUnion('kind', [
  /** A number; `kept`: in time, so the place is kept, otherwise from now on like anybody who comes now. */
  z.object({ kind: z.literal('here'), time, kept: z.boolean(), ticket: issuedTicket }),
  z.object({ kind: z.literal('too-early'), time, from: time }),
  z.object({ kind: z.literal('other-day'), day: stationDay, time, past: z.boolean() }),
  /** Somebody has come with it already and has this number. */
  z.object({ kind: z.literal('used'), time, number: z.string() }),
  z.object({ kind: z.literal('cancelled'), day: stationDay, time }),
]);
export type CheckedIn = z.infer<typeof checkedIn>;

export const kioskAppointmentsContract = {
  checkIn: procedure(z.object({ code: appointmentCode, requestId: z.uuid(), language }), checkedIn, [
    'no-such-appointment',
    'too-many-tries',
    'service-closed',
    'line-full',
    'storage-full',
  ]),
};
