import type { BookableSlot } from '../../shared/contract/desk/appointments.ts';
import { type AppointmentClash, slotStart } from '../../shared/domain/appointment.ts';
import { MINUTE, type Millis } from '../../shared/domain/millis.ts';
import type { DaySpans } from '../../shared/domain/opening-hours.ts';
import { dayOf, type StationDay, timeOfDay } from '../../shared/domain/station-day.ts';
import { APPOINTMENT } from '../../shared/rules/appointments.ts';
import { slotLength, SLOTS, slotsOf } from '../../shared/rules/appointment-slots.ts';
import { spansOn } from '../../shared/rules/service-open.ts';
import { addDays } from '../../shared/rules/working-days.ts';
import { type AppointmentRow, appointmentsOn } from '../store/appointments.ts';
import { allCounters } from '../store/counters.ts';
import { offeredServices, type ServiceRow, serviceOf } from '../store/services.ts';
import type { Core } from './core.ts';
import { openDays } from './service-openness.ts';

/** A plain line that is given out by appointment. Mediation begins with the intake and gives its own times. */
const isBookable = (service: ServiceRow | undefined): service is ServiceRow =>
  service !== undefined && service.kind === 'walk-in' && service.state === 'offered';

export const bookableServices = (core: Core): ServiceRow[] => offeredServices(core.db).filter(isBookable);

export function bookableService(core: Core, serviceId: string): ServiceRow | undefined {
  const service = serviceOf(core.db, serviceId);
  return isBookable(service) ? service : undefined;
}

/** A day for which appointments are given out now. */
export const isBookableDay = (day: StationDay, today: StationDay): boolean =>
  day >= today && day <= addDays(today, APPOINTMENT.daysAhead);

const hoursOn = (core: Core, day: StationDay, { hours }: ServiceRow): DaySpans => {
  const spans = spansOn(day, hours, openDays(core));
  return hours === null && spans.length > 0 ? [...SLOTS.withoutHours] : spans;
};

/** Every slot of that day that has not begun yet, full ones too. */
export function slotsOn(core: Core, service: ServiceRow, day: StationDay): BookableSlot[] {
  const { serviceId, usualMinutes } = service;
  const now = core.clock();
  const slots = slotsOf({
    serviceId,
    minutes: slotLength(usualMinutes),
    spans: hoursOn(core, day, service),
    counters: allCounters(core.db)
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ serves }) => ({ serves: serves.map((one) => one.serviceId) })),
    taken: appointmentsOn(core.db, day)
      .filter(({ cancelled }) => !cancelled)
      .map((one) => ({ serviceId: one.serviceId, from: minuteOf(one.at), minutes: one.minutes })),
  });
  return slots.map(({ from, free }) => ({ at: slotStart(day, from), free })).filter(({ at }) => at >= now);
}

const minuteOf = (at: Millis): number => Math.floor(timeOfDay(at) / MINUTE);

/** What has come in the way of an appointment since it was booked: a closed day, other hours, a service that is gone. */
export function clashOf(core: Core, { serviceId, at, minutes }: AppointmentRow): AppointmentClash | null {
  const service = bookableService(core, serviceId);
  if (service === undefined) return 'not-offered';
  const spans = spansOn(dayOf(at), service.hours, openDays(core));
  if (spans.length === 0) return 'closed-day';
  const from = minuteOf(at);
  return spans.some((span) => span.from <= from && from + minutes <= span.to) ? null : 'outside-hours';
}
