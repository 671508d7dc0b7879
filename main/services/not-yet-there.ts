import { MINUTE, type Millis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { keptPlace, keptUntil } from '../../shared/rules/appointments.ts';
import type { Waiter } from '../../shared/rules/possible-waits.ts';
import { anybodyFor } from '../../shared/rules/queue-order.ts';
import { openAppointmentsFrom } from '../store/appointments.ts';
import type { Core } from './core.ts';

/**
 * Who has an appointment, is not there yet, and is called before a place in line if they come: by then at the latest,
 * `within` so many minutes. They count for what is said of a wait, never as people ahead: nobody can see them.
 */
export function notYetThere(core: Core, turn: number, within: number): Waiter[] {
  const now = core.clock();
  const today = dayOf(now);
  return openAppointmentsFrom(core.db, today).flatMap(({ day, at, serviceId }) =>
    day === today && isComing(at, now, within) && keptPlace(at) < turn ? anybodyFor(serviceId, keptPlace(at)) : [],
  );
}

const isComing = (at: Millis, now: Millis, within: number): boolean =>
  now <= keptUntil(at) && at <= now + within * MINUTE;
