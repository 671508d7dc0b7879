import type { Standing } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { mayMoveTicket } from '../../shared/rules/ticket-states.ts';
import type { TicketCode } from '../../shared/domain/ticket-code.ts';
import { lookupsOf } from '../ledger/lookup.ts';
import { coMediatorsOf } from '../store/co-mediators.ts';
import { counterNameOf } from '../store/counters.ts';
import { disputeLookedUp, type DisputeRow } from '../store/dispute-rows.ts';
import { ticketWithCode } from '../store/ticket-prints.ts';
import { ticketNumbered, ticketOf, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { lineOn, peopleAhead, waitOf } from './line.ts';
import { mayRejoin } from './rejoin-line.ts';
import { serviceNameOf } from './service-of-ticket.ts';
import { nameOfStaff } from './staff-names.ts';

/** Wrong four-digit tries that one terminal has before it must wait: ten thousand combinations are soon tried. */
const FREE_TRIES = 5;
const WAIT = 5 * MINUTE;

/** Counts wrong tries by terminal, in memory: a restart of the station is slower than any wait. */
export interface Tries {
  readonly wrong: Map<string, { count: number; since: number }>;
}
export const noTries = (): Tries => ({ wrong: new Map() });

export interface Question {
  readonly number: string;
  readonly tail: string | null;
}

export type AskRefusal = 'not-found' | 'too-many-tries';

interface Asked {
  readonly ticket: TicketRow;
  readonly dispute: DisputeRow | undefined;
}

/**
 * The ticket that is asked about: with number and last four digits of the phone, that of the dispute; with the
 * number alone, a plain one of today. A dispute's number without the right digits finds nothing.
 */
export function askedTicket(
  core: Core,
  tries: Tries,
  terminal: string,
  { number, tail }: Question,
): Answer<Asked, AskRefusal> {
  const now = core.clock();
  if (tail !== null && isBlocked(tries, terminal, now)) return refused('too-many-tries');

  const dispute = tail === null ? undefined : disputeLookedUp(core.db, lookupsOf(core, number, tail));
  if (dispute !== undefined) {
    tries.wrong.delete(terminal);
    return granted({ ticket: ticketOf(core.db, dispute.ticketId) as TicketRow, dispute });
  }
  const ticket = ticketNumbered(core.db, dayOf(now), number);
  if (ticket !== undefined && ticket.disputeId === null) return granted({ ticket, dispute: undefined });
  if (tail !== null) countWrong(tries, terminal, now);
  return refused('not-found');
}

/** How it stands (办到哪了): for a plain ticket only what the board shows anyway. */
export function askStanding(
  core: Core,
  tries: Tries,
  terminal: string,
  question: Question,
): Answer<Standing, AskRefusal> {
  const asked = askedTicket(core, tries, terminal, question);
  return asked.ok ? granted(standingOf(core, asked.value)) : asked;
}

/** The same by the code on a paper ticket of today: the place in the line, and nothing of a dispute. */
export function askByCode(
  core: Core,
  tries: Tries,
  terminal: string,
  code: TicketCode,
): Answer<Standing, 'not-found' | 'too-many-tries'> {
  const now = core.clock();
  if (isBlocked(tries, terminal, now)) return refused('too-many-tries');
  const ticketId = ticketWithCode(core.db, code);
  const ticket = ticketId === undefined ? undefined : ticketOf(core.db, ticketId);
  if (ticket !== undefined && ticket.lineDay === dayOf(now))
    return granted(standingOf(core, { ticket, dispute: undefined }));
  countWrong(tries, terminal, now);
  return refused('not-found');
}

export function isBlocked({ wrong }: Tries, terminal: string, now: number): boolean {
  const past = wrong.get(terminal);
  return past !== undefined && past.count >= FREE_TRIES && now - past.since < WAIT;
}

export function countWrong({ wrong }: Tries, terminal: string, now: number): void {
  const past = wrong.get(terminal);
  const fresh = past === undefined || now - past.since >= WAIT;
  wrong.set(terminal, { count: fresh ? 1 : past.count + 1, since: now });
}

function standingOf(core: Core, { ticket, dispute }: Asked): Standing {
  const line = lineOn(core.db, ticket.lineDay);
  return {
    number: ticket.number,
    serviceName: serviceNameOf(core.db, ticket),
    state: ticket.state,
    ahead: peopleAhead(core, line, ticket.ticketId),
    wait: ticket.state === 'waiting' ? waitOf(core, line, ticket.ticketId) : null,
    mayCancel: mayMoveTicket(ticket.state, 'cancel'),
    mayRejoin: mayRejoin(ticket, core.clock()),
    counterName: ticket.counterId === null ? null : counterNameOf(core.db, ticket.counterId),
    dispute: dispute
      ? {
          stage: dispute.stage,
          mediatorName: nameOfStaff(core, dispute.mediatorId),
          coMediatorNames: coMediatorsOf(core.db, dispute.disputeId).flatMap((one) => nameOfStaff(core, one) ?? []),
          talks: dispute.talks,
          agreed: dispute.agreementSeq !== null,
        }
      : null,
  };
}
