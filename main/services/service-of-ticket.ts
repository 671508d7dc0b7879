import type { Bilingual } from '../../shared/domain/language.ts';
import type { ReadDb } from '../store/database.ts';
import { brokenServices, serviceOf } from '../store/services.ts';
import type { TicketRow } from '../store/tickets.ts';

/**
 * What the service of a ticket is called. A number that was given is served to the end, also when its service's
 * row does not hold together any more. Services never go, so one that is not there is a defect and throws.
 */
export const serviceNameOf = (
  db: ReadDb,
  { ticketId, serviceId }: Pick<TicketRow, 'ticketId' | 'serviceId'>,
): Bilingual => nameOf(db, serviceId, `ticket ${ticketId}`);

/** The same for an appointment. */
export const serviceNameAt = (
  db: ReadDb,
  { appointmentId, serviceId }: { readonly appointmentId: string; readonly serviceId: string },
): Bilingual => nameOf(db, serviceId, `appointment ${appointmentId}`);

function nameOf(db: ReadDb, serviceId: string, whose: string): Bilingual {
  const service = serviceOf(db, serviceId) ?? brokenServices(db).find((one) => one.serviceId === serviceId);
  if (service === undefined) throw new Error(`${whose} is for a service that does not exist`);
  return service.name;
}
