import type { ReadDb } from '../store/database.ts';
import { serviceOf, type ServiceRow } from '../store/services.ts';
import type { TicketRow } from '../store/tickets.ts';

/** The service a ticket waits for. Services never go, so one that is not there is a defect and throws. */
export function serviceOfTicket(db: ReadDb, { ticketId, serviceId }: TicketRow): ServiceRow {
  const service = serviceOf(db, serviceId);
  if (service === undefined) throw new Error(`ticket ${ticketId} is for a service that does not exist`);
  return service;
}
