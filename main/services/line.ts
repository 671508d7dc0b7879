import type { StationDay } from '../../shared/domain/station-day.ts';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { expectedWait } from '../../shared/rules/expected-wait.ts';
import { type InLine, mayCall } from '../../shared/rules/queue-order.ts';
import { allCounters } from '../store/counters.ts';
import type { ReadDb } from '../store/database.ts';
import { type DisputeRow, disputeOf } from '../store/dispute-rows.ts';
import { serviceOf, type ServiceRow } from '../store/services.ts';
import { recentVisits, type TicketRow, waitingTickets } from '../store/tickets.ts';
import { callerAt, type SeatedCaller } from './caller-at-counter.ts';

/**
 * Reads the waiting line; the order itself is the rule queue-order. Who may call a dispute is here as it was
 * when it was registered, good enough for an expected wait; callers-now.ts says it exactly.
 */
export type LineTicket = TicketRow & InLine;

const VISITS = 20;

/** Everybody waiting on `day`, in order of arrival, with who may call them. */
export const lineOn = (db: ReadDb, day: StationDay): LineTicket[] =>
  waitingTickets(db, day).map((ticket) => ({
    ...ticket,
    onlyFor: ticket.disputeId === null ? null : callersOf(disputeOf(db, ticket.disputeId)),
  }));

/** Its mediator once there is one; before that all suitable ones that have not handed it on; null: anyone. */
function callersOf(dispute: DisputeRow | undefined): readonly string[] | null {
  if (dispute === undefined) return null;
  if (dispute.mediatorId !== null) return [dispute.mediatorId];
  const left = dispute.suitable.filter((mediator) => !dispute.declinedBy.includes(mediator));
  return left.length === 0 ? null : left;
}

/** People before this ticket who could be called by the same person. */
export function peopleAhead(line: readonly LineTicket[], ticketId: string): number {
  const place = line.findIndex((one) => one.ticketId === ticketId);
  const self = line[place];
  if (self === undefined) return 0;
  return line.slice(0, place).filter((one) => one.serviceId === self.serviceId && sharesCaller(one, self)).length;
}

const sharesCaller = (a: InLine, b: InLine): boolean =>
  a.onlyFor === null || b.onlyFor === null || a.onlyFor.some((caller) => b.onlyFor?.includes(caller));

/** Expected wait of someone in line. */
export function waitOf(db: ReadDb, line: readonly LineTicket[], ticketId: string): WaitRange | null {
  const self = line.find((one) => one.ticketId === ticketId);
  const service = self && serviceOf(db, self.serviceId);
  if (self === undefined || service === undefined) return null;
  const callers = seatedCallers(db).filter((caller) => mayCall(caller, self));
  return estimate(db, service, peopleAhead(line, ticketId), callers.length);
}

/** Expected wait of the next one to come to a service. */
export const waitForNext = (db: ReadDb, line: readonly LineTicket[], service: ServiceRow): WaitRange | null =>
  estimate(
    db,
    service,
    waitingFor(line, service.serviceId),
    seatedCallers(db).filter(({ serves }) => serves.includes(service.serviceId)).length,
  );

const seatedCallers = (db: ReadDb): SeatedCaller[] =>
  allCounters(db).flatMap((counter) => (counter.staffId === null ? [] : callerAt(db, counter.staffId, counter)));

export const waitingFor = (line: readonly LineTicket[], serviceId: string): number =>
  line.filter((one) => one.serviceId === serviceId).length;

const estimate = (db: ReadDb, service: ServiceRow, ahead: number, openCounters: number): WaitRange | null =>
  expectedWait({
    ahead,
    openCounters,
    recentVisits: recentVisits(db, service.serviceId, VISITS),
    usualMinutes: service.usualMinutes,
  });
