import type { StationDay } from '../../shared/domain/station-day.ts';
import type { WaitRange } from '../../shared/domain/ticket.ts';
import { anybodyFor, type InLine, mayCall, sharesCaller, turnOf } from '../../shared/rules/queue-order.ts';
import type { ReadDb } from '../store/database.ts';
import { type DisputeRow, disputeOf } from '../store/dispute-rows.ts';
import { type TicketRow, waitingTickets } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { countersNow, expectWait, type Standing } from './expect-wait.ts';
import { notYetThere } from './not-yet-there.ts';

/**
 * Reads the waiting line; the order itself is the rule queue-order. Who may call a dispute is here as it was
 * when it was registered, good enough for an expected wait; callers-now.ts says it exactly.
 */
export type LineTicket = TicketRow & InLine;

/** Everybody waiting on `day`, in turn, with who may call them. */
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

/**
 * People before this ticket who could be called to one of the counters that may call it, whatever they come
 * for. While none of those is open: people of the same service who could be called by the same person.
 */
export function peopleAhead(core: Core, line: readonly LineTicket[], ticketId: string): number {
  const place = line.findIndex((one) => one.ticketId === ticketId);
  const self = line[place];
  if (self === undefined) return 0;
  const before = line.slice(0, place);
  const mine = openFor(core, self);
  return before.filter((one) =>
    mine.length === 0
      ? one.serviceId === self.serviceId && sharesCaller(one, self)
      : mine.some((counter) => mayCall(counter, one)),
  ).length;
}

const openFor = (core: Core, ticket: InLine) =>
  countersNow(core).flatMap(({ staffId, counterId, serves }) => {
    const caller = staffId === null ? undefined : { staffId, counterId, serves };
    return caller !== undefined && mayCall(caller, ticket) ? caller : [];
  });

/** Expected wait of someone in line. */
export function waitOf(core: Core, line: readonly LineTicket[], ticketId: string): WaitRange | null {
  const place = line.findIndex((one) => one.ticketId === ticketId);
  const self = line[place];
  if (self === undefined) return null;
  return waitIn(core, ticketId, { self, ahead: line.slice(0, place), behind: line.slice(place + 1) });
}

/** Expected wait of the next one to come to a service. Whoever has checked in for later stands behind them. */
export function waitForNext(core: Core, line: readonly LineTicket[], serviceId: string): WaitRange | null {
  const now = core.clock();
  const ahead = line.filter((one) => turnOf(one) <= now);
  const behind = line.filter((one) => turnOf(one) > now);
  return waitIn(core, serviceId, { self: anybodyFor(serviceId, now), ahead, behind });
}

/** The wait in that place, and behind those with an appointment who come before it is over. */
function waitIn(core: Core, key: string, place: Standing): WaitRange | null {
  const wait = expectWait(core, key, place);
  const absent = wait === null ? [] : notYetThere(core, turnOf(place.self), wait.high);
  if (absent.length === 0) return wait;
  const ahead = [...place.ahead, ...absent].toSorted((a, b) => turnOf(a) - turnOf(b));
  return expectWait(core, `${key} with appointments`, { ...place, ahead });
}

export const waitingFor = (line: readonly LineTicket[], serviceId: string): number =>
  line.filter((one) => one.serviceId === serviceId).length;
