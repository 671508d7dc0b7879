import type { z } from 'zod';
import type { disputeInput } from '../../shared/contract/kiosk/disputes.ts';
import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { tailOf } from '../../shared/domain/phone.ts';
import { disputeAssigned, disputeOpened } from '../../shared/facts/dispute.ts';
import type { Writing } from '../ledger/ledger.ts';
import { lookupOf } from '../ledger/lookup.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { allServices } from '../store/services.ts';
import { ticketOf, ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import { assessByRule } from './assess-risk.ts';
import type { Core } from './core.ts';
import { match } from './find-mediators.ts';
import { nameOfStaff } from './staff-names.ts';
import { describeTicket, issueTicket, type issueTicketAtDesk } from './take-ticket.ts';

export type DisputeWish = z.output<typeof disputeInput>;
export type OpenedDispute = IssuedTicket & { mediatorName: string | null };
export type FilingRefusal = 'unknown-division' | 'unknown-mediator' | 'no-consent' | 'line-full' | 'unknown-service';

/**
 * Registers a dispute at the kiosk (登记) and gives its ticket, in one transaction. Nothing is saved
 * without consent (个人信息保护法 13, 14). The same `requestId` finds the same dispute again.
 */
export function openDispute(core: Core, wish: DisputeWish, terminal = 'kiosk'): Answer<OpenedDispute, FilingRefusal> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, wish.requestId);
    if (before !== undefined) return granted(describe(core, before));
    const filed = fileDispute(core, writing, wish, terminal, issueTicket);
    return filed.ok ? granted(describe(core, filed.value.ticket)) : filed;
  });
}

export interface FiledDispute {
  readonly disputeId: string;
  readonly number: string;
  readonly ticket: TicketRow;
}

/** Records a dispute and the ticket that `issue` gives it; what the kiosk and the desk have in common. */
export function fileDispute(
  core: Core,
  writing: Writing,
  wish: DisputeWish,
  terminal: string,
  issue: typeof issueTicketAtDesk,
): Answer<FiledDispute, FilingRefusal> {
  if (!wish.consent.agreed) return refused('no-consent');
  if (core.gazetteer.division(wish.home) === undefined) return refused('unknown-division');
  const service = allServices(writing.tx).find(({ kind }) => kind === 'mediation');
  if (service === undefined) return refused('unknown-service');
  const candidates = match(core, wish).candidates;
  const chosen = candidates.find(({ mediatorId }) => mediatorId === wish.mediatorId);
  if (wish.mediatorId !== null && chosen === undefined) return refused('unknown-mediator');

  const disputeId = core.newId();
  const ticketId = issue(core, writing, service, { ...wish, disputeId });
  if (ticketId === undefined) return refused('line-full');
  const ticket = ticketOf(writing.tx, ticketId) as TicketRow;
  const applicantId = core.newId();
  const respondentId = wish.respondentName === '' ? null : core.newId();
  const { name, phone, statement } = wish;
  writing.append(
    disputeOpened.of(
      disputeId,
      {
        disputeId,
        ticketId,
        category: wish.category,
        counterpart: wish.counterpart,
        home: wish.home,
        dialects: wish.dialects,
        mandarin: wish.mandarin,
        claims: wish.claims,
        language: wish.language,
        noticeVersion: wish.consent.noticeVersion,
        applicantId,
        respondentId,
        lookup: lookupOf(core.keys, ticket.number, tailOf(phone)),
        suitable: candidates.map(({ mediatorId }) => mediatorId),
      },
      {
        applicant: { person: applicantId, value: { name, phone, statement, wish: wish.wish } },
        ...(respondentId !== null && { respondent: { person: respondentId, value: { name: wish.respondentName } } }),
      },
    ),
  );
  assessByRule(core, writing, disputeId, terminal, wish);
  if (chosen !== undefined) {
    const { mediatorId, score } = chosen;
    writing.append(disputeAssigned.of(disputeId, { disputeId, mediatorId, choice: 'citizen', score }));
  }
  return granted({ disputeId, number: ticket.number, ticket });
}

function describe(core: Core, ticket: TicketRow): OpenedDispute {
  const dispute = ticket.disputeId === null ? undefined : disputeOf(core.db, ticket.disputeId);
  return { ...describeTicket(core, ticket), mediatorName: nameOfStaff(core, dispute?.mediatorId ?? null) };
}
