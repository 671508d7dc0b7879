import type { TransferTargets } from '../../shared/contract/desk/ticket-life.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { TransferReason } from '../../shared/domain/ticket.ts';
import { ticketTransferred } from '../../shared/facts/ticket-life.ts';
import type { ReadDb } from '../store/database.ts';
import { allCounters, counterNamed, counterOfStaff } from '../store/counters.ts';
import { offeredServices } from '../store/services.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { heldTicket } from './move-ticket.ts';
import { areOffered } from './set-up-counters.ts';
import { nameOfStaff } from './staff-names.ts';

export type TransferTo =
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'counter'; readonly counterId: string }
  | { readonly kind: 'person'; readonly staffId: string };

/**
 * Sends the one at the counter on (转办): to the line of another service, to a counter, to a person who sits at one.
 * They keep number and place. A number of a dispute is not sent on: its dispute is handed on, with its own rules.
 */
export function transferTicket(
  core: Core,
  staffId: string,
  ticketId: string,
  to: TransferTo,
  reason: TransferReason,
): Answer<{ ticketId: string }, 'not-yours' | 'wrong-state' | 'unknown-target' | 'hand-on-instead'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const held = heldTicket(tx, staffId, ticketId, 'transfer');
    if (!held.ok) return held;
    const ticket = ticketOf(tx, ticketId);
    if (ticket?.disputeId !== null) return refused('hand-on-instead');
    const target = targetOf(tx, to, staffId, ticket.serviceId);
    if (target === undefined) return refused('unknown-target');
    append(ticketTransferred.of(ticketId, { ...held.value, ...target, reason }));
    return granted({ ticketId });
  });
}

/** Where it stands then; undefined: nobody there, nothing such, or where it is already. */
function targetOf(db: ReadDb, to: TransferTo, self: string, serviceId: string) {
  switch (to.kind) {
    case 'service':
      if (to.serviceId === serviceId || !areOffered(db, [to.serviceId])) return undefined;
      return { serviceId: to.serviceId, toCounter: null, toStaff: null };
    case 'counter': {
      const counter = counterNamed(db, to.counterId);
      if (counter === undefined || counter.staffId === null || counter.staffId === self) return undefined;
      return { serviceId, toCounter: to.counterId, toStaff: null };
    }
    case 'person':
      if (to.staffId === self || counterOfStaff(db, to.staffId) === undefined) return undefined;
      return { serviceId, toCounter: null, toStaff: to.staffId };
  }
}

/** Where somebody can be sent on to just now. */
export function transferTargets(core: Core, staffId: string): TransferTargets {
  const others = allCounters(core.db).filter((one) => one.staffId !== null && one.staffId !== staffId);
  return {
    services: offeredServices(core.db).map(({ serviceId, name }) => ({ serviceId, name })),
    counters: others.map(({ counterId, name }) => ({ counterId, name })),
    people: others.flatMap((one) => {
      const name = nameOfStaff(core, one.staffId);
      return one.staffId === null || name === null ? [] : [{ staffId: one.staffId, name }];
    }),
  };
}
