import type { OfferedService } from '../../shared/contract/kiosk/tickets.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { offeredServices } from '../store/services.ts';
import type { Core } from './core.ts';
import { lineOn, waitForNext, waitingFor } from './line.ts';
import { closedService } from './service-openness.ts';

/** What the kiosk offers, with how many wait and how long a newcomer would, and what is closed until when. */
export function listServices(core: Core): OfferedService[] {
  const line = lineOn(core.db, dayOf(core.clock()));
  return offeredServices(core.db).map((service) => ({
    serviceId: service.serviceId,
    prefix: service.prefix,
    name: service.name,
    kind: service.kind,
    waiting: waitingFor(line, service.serviceId),
    wait: waitForNext(core, line, service.serviceId),
    closed: closedService(core, service),
  }));
}
