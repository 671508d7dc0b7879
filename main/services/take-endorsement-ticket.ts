import type { CheckInput } from '../../shared/contract/kiosk/endorsement.ts';
import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { type CheckFact, SERVICE_OF } from '../../shared/domain/endorsement.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { ticketPrescreened } from '../../shared/facts/endorsement.ts';
import { judgeEndorsement } from '../../shared/rules/judge-endorsement.ts';
import { prescreenOf } from '../store/prescreens.ts';
import { ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import { answersNow, papersOf } from './check-endorsement.ts';
import type { Core } from './core.ts';
import { describeTicket, issueTicket, openService } from './take-ticket.ts';

export type EndorsementTicket = IssuedTicket & { papers: CheckFact[] };
export type EndorsementWish = CheckInput & { readonly requestId: string; readonly language: Language };

/**
 * Gives a number for an endorsement, with what the questions came to, judged here once more and in codes only.
 * Whatever they came to, who wants a number gets one. The same `requestId` gets the same ticket.
 */
export function takeEndorsementTicket(
  core: Core,
  wish: EndorsementWish,
): Answer<EndorsementTicket, 'unknown-service' | 'service-closed' | 'line-full'> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, wish.requestId);
    if (before !== undefined) return granted(describe(core, before));
    const { endorsement, requestId, language } = wish;
    const open = openService(core, writing, SERVICE_OF[endorsement]);
    if (!open.ok) return open;
    const service = open.value;
    const ticketId = issueTicket(core, writing, service, { requestId, language, disputeId: null });
    if (ticketId === undefined) return refused('line-full');
    const answers = answersNow(wish, dayOf(writing.at));
    const judged = judgeEndorsement(core.endorsements, endorsement, answers);
    const { rule, outcome, place } = judged;
    writing.append(
      ticketPrescreened.of(ticketId, {
        ticketId,
        endorsement,
        answers,
        rule,
        outcome,
        place,
        papers: papersOf(judged),
      }),
    );
    return granted(describe(core, ticketOfRequest(writing.tx, requestId) as TicketRow));
  });
}

const describe = (core: Core, ticket: TicketRow): EndorsementTicket => ({
  ...describeTicket(core, ticket),
  papers: prescreenOf(core.db, ticket.ticketId)?.papers ?? [],
});
