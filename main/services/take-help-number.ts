import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Language } from '../../shared/domain/language.ts';
import { offeredServices } from '../store/services.ts';
import { ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { tellWait } from './tell-wait.ts';
import { describeTicket, issueTicket } from './take-ticket.ts';

/**
 * Gives a number of the mediation line without an intake, for who cannot fill one in alone: a minor without a
 * guardian. Nothing about the person is asked or kept. The same `requestId` gets the same ticket.
 */
export function takeHelpNumber(
  core: Core,
  { requestId, language }: { readonly requestId: string; readonly language: Language },
): Answer<IssuedTicket, 'unknown-service' | 'line-full'> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, requestId);
    if (before !== undefined) return granted(describeTicket(core, before));
    const service = offeredServices(writing.tx).find(({ kind }) => kind === 'mediation');
    if (service === undefined) return refused('unknown-service');
    const ticketId = issueTicket(core, writing, service, { requestId, language, disputeId: null });
    if (ticketId === undefined) return refused('line-full');
    tellWait(core, writing, ticketId);
    return granted(describeTicket(core, ticketOfRequest(writing.tx, requestId) as TicketRow));
  });
}
