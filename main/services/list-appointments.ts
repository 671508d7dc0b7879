import type { AppointmentLine, AppointmentsView, BookableSlot } from '../../shared/contract/desk/appointments.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { APPOINTMENT, appointmentStateOf } from '../../shared/rules/appointments.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { type AppointmentRow, appointmentsOn, openAppointmentsFrom } from '../store/appointments.ts';
import { ticketOf } from '../store/tickets.ts';
import { bookableService, bookableServices, clashOf, isBookableDay, slotsOn } from './appointment-slots.ts';
import type { Core } from './core.ts';
import { serviceNameAt } from './service-of-ticket.ts';
import type { Session } from './sessions.ts';

/** The appointments of a day, and those of any day that somebody has to be told of. */
export function listAppointments(
  core: Core,
  { roles }: Session,
  wanted: StationDay | null,
): Answer<AppointmentsView, 'not-allowed'> {
  if (!may(roles, 'book-appointments')) return refused('not-allowed');
  const now = core.clock();
  const today = dayOf(now);
  const day = wanted ?? today;
  return granted({
    now,
    today,
    day,
    lastDay: addDays(today, APPOINTMENT.daysAhead),
    services: bookableServices(core).map(({ serviceId, name }) => ({ serviceId, name })),
    lines: appointmentsOn(core.db, day).map((one) => appointmentLineOf(core, one)),
    clashing: openAppointmentsFrom(core.db, today)
      .map((one) => appointmentLineOf(core, one))
      .filter(({ clash }) => clash !== null),
  });
}

/** Every slot of a day, for who looks for a time. */
export function listSlots(
  core: Core,
  { roles }: Session,
  { serviceId, day }: { readonly serviceId: string; readonly day: StationDay },
): Answer<BookableSlot[], 'not-allowed' | 'unknown-service' | 'bad-day'> {
  if (!may(roles, 'book-appointments')) return refused('not-allowed');
  const service = bookableService(core, serviceId);
  if (service === undefined) return refused('unknown-service');
  if (!isBookableDay(day, dayOf(core.clock()))) return refused('bad-day');
  return granted(slotsOn(core, service, day));
}

export function appointmentLineOf(core: Core, appointment: AppointmentRow): AppointmentLine {
  const { appointmentId, code, day, at, minutes, ticketId, kept } = appointment;
  const state = appointmentStateOf(appointment, core.clock());
  return {
    appointmentId,
    code,
    serviceName: serviceNameAt(core.db, appointment),
    day,
    at,
    minutes,
    state,
    number: ticketId === null ? null : (ticketOf(core.db, ticketId)?.number ?? null),
    cameLate: kept === false,
    clash: state === 'expected' ? clashOf(core, appointment) : null,
  };
}
