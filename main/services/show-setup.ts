import type { SetupView } from '../../shared/contract/desk/setup.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { closedDaysFrom } from '../store/closed-days.ts';
import { allCounters, brokenCounters } from '../store/counters.ts';
import { allServices, brokenServices } from '../store/services.ts';
import { skillsOf } from '../store/staff-skills.ts';
import { activeStaff } from '../store/staff.ts';
import type { Core } from './core.ts';
import { holidayYears } from './holidays.ts';
import { lineOn, waitingFor } from './line.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

/** How the station is set up: services, counters, who may serve what, and its closed days from today on. */
export function showSetup(core: Core, session: Session): Answer<SetupView, 'not-allowed'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  const today = dayOf(core.clock());
  const line = lineOn(core.db, today);
  const counters = allCounters(core.db);
  return granted({
    today,
    services: allServices(core.db).map((service) => ({
      ...service,
      waiting: waitingFor(line, service.serviceId),
      counters: counters
        .filter(({ serves, withdrawn }) => !withdrawn && serves.some((one) => one.serviceId === service.serviceId))
        .map(({ name }) => name),
    })),
    broken: brokenServices(core.db),
    brokenCounters: brokenCounters(core.db),
    counters: counters.map(({ counterId, name, serves, order, withdrawn, staffId }) => ({
      ...{ counterId, name, order, withdrawn },
      serves: [...serves],
      takenBy: nameOfStaff(core, staffId),
    })),
    staff: activeStaff(core.db)
      .filter(({ roles }) => may(roles, 'serve-line'))
      .map(({ staffId, number }) => {
        const services = skillsOf(core.db, staffId);
        return { staffId, number, name: nameOfStaff(core, staffId) ?? number, services: services && [...services] };
      }),
    closedDays: closedDaysFrom(core.db, today),
    holidays: holidayYears(core),
    policy: [...core.policy()],
  });
}
