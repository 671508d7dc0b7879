import { noTries } from '../../main/services/ask-standing.ts';
import { bookAppointment, cancelAppointment } from '../../main/services/book-appointment.ts';
import { checkIn } from '../../main/services/check-in.ts';
import { listAppointments, listSlots } from '../../main/services/list-appointments.ts';
import { appointmentCode, type AppointmentEnd } from '../../shared/domain/appointment.ts';
import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import { dayOf, stationDay } from '../../shared/domain/station-day.ts';
import { asStaff } from './people.ts';
import { makeHall, must, SERVICE } from './queue.ts';

/** `2026-11-23 10:00` at the station. */
export const moment = (text: string): Millis => asMillis(Date.parse(`${text.replace(' ', 'T')}:00+08:00`));
export const MONDAY = stationDay.parse('2026-11-23');

/** A hall whose clerk gives out appointments, on a Monday at nine. */
export async function makeBookingHall() {
  const hall = await makeHall();
  const clerk = asStaff(hall.core, hall.sessions, '8001');
  const tries = noTries();
  const book = (at: string, serviceId = SERVICE, requestId: string = crypto.randomUUID()) =>
    bookAppointment(hall.core, clerk, { requestId, serviceId, at: moment(at) });
  return {
    ...hall,
    get core() {
      return hall.core;
    },
    clerk,
    tries,
    book,
    /** Books, and the code. */
    codeFor: (at: string, serviceId = SERVICE) => must(book(at, serviceId)).code,
    come: (code: string, requestId: string = crypto.randomUUID()) =>
      checkIn(hall.core, tries, 'kiosk-1', { code: appointmentCode.parse(code), requestId, language: 'zh' }),
    cancel: (appointmentId: string, why: AppointmentEnd = 'asked') =>
      cancelAppointment(hall.core, clerk, { appointmentId, why }),
    list: (day = dayOf(hall.clock())) => must(listAppointments(hall.core, clerk, day)),
    slots: (day: string, serviceId = SERVICE) => listSlots(hall.core, clerk, { serviceId, day: stationDay.parse(day) }),
  };
}
