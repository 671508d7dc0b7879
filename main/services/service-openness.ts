import { dayOf } from '../../shared/domain/station-day.ts';
import { type Closed, closedNow, type OpenDays } from '../../shared/rules/service-open.ts';
import { closedDaysFrom } from '../store/closed-days.ts';
import type { ServiceRow } from '../store/services.ts';
import { freeNumber, numbersGiven } from '../store/ticket-numbers.ts';
import type { Core } from './core.ts';

/** Whether a service gives numbers now; null: it does. */
export function closedService(core: Core, service: ServiceRow): Closed | null {
  const now = core.clock();
  const day = dayOf(now);
  const { serviceId, dailyContingent } = service;
  const allGiven =
    freeNumber(core.db, day, service) === undefined ||
    (dailyContingent !== null && numbersGiven(core.db, day, serviceId) >= dailyContingent);
  return closedNow({ ...service, allGiven }, now, openDays(core));
}

/** What is known of closed days, from today on. */
export const openDays = (core: Core): OpenDays => ({
  calendar: core.calendar,
  closedDays: new Set(closedDaysFrom(core.db, dayOf(core.clock()))),
});
