import type { IssuedTicket } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Calculator } from '../../shared/domain/calculator.ts';
import { CONSULT_SERVICE } from '../../shared/domain/consult.ts';
import type { Language } from '../../shared/domain/language.ts';
import { ticketQuestionAttached } from '../../shared/facts/ticket-question.ts';
import type { Writing } from '../ledger/ledger.ts';
import { offeredServices } from '../store/services.ts';
import { ticketOfRequest, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { describeTicket, issueTicket, openService } from './take-ticket.ts';
import { tellWait } from './tell-wait.ts';

export interface AskedInPerson {
  readonly requestId: string;
  readonly language: Language;
  readonly entryId: string | null;
  readonly calculator: Calculator | null;
  readonly words: string;
}

type Refusal = 'unknown-service' | 'service-closed' | 'line-full';

/**
 * Gives a number of the consultation line and keeps with it what is to be asked, so that nobody says it twice. The
 * same `requestId` gets the same number.
 */
export function askInPerson(core: Core, asked: AskedInPerson): Answer<IssuedTicket, Refusal> {
  return core.ledger.write('kiosk', (writing) => {
    const before = ticketOfRequest(writing.tx, asked.requestId);
    if (before !== undefined) return granted(describeTicket(core, before));
    const line = lineToAskIn(core, writing);
    if (!line.ok) return line;
    const ticketId = issueTicket(core, writing, line.value, { ...asked, disputeId: null });
    if (ticketId === undefined) return refused('line-full');
    attach(core, writing, ticketId, asked);
    tellWait(core, writing, ticketId);
    return granted(describeTicket(core, ticketOfRequest(writing.tx, asked.requestId) as TicketRow));
  });
}

/** A station that offers no consultation still has somebody to ask: whoever mediates. */
function lineToAskIn(core: Core, writing: Writing) {
  const services = offeredServices(writing.tx);
  const mediation = services.find(({ kind }) => kind === 'mediation');
  if (mediation === undefined || services.some(({ serviceId }) => serviceId === CONSULT_SERVICE))
    return openService(core, writing, CONSULT_SERVICE);
  return granted(mediation);
}

/** An entry or calculator says it all; without one the words do. An entry that is not there is none. */
function attach(core: Core, { append }: Writing, ticketId: string, { entryId, calculator, words }: AskedInPerson) {
  const known =
    entryId !== null && (core.consult.entry(entryId, 'zh') ?? core.consult.entry(entryId, 'en')) !== undefined;
  const entry = known ? entryId : null;
  const worded = entry === null && calculator === null && words !== '';
  if (entry === null && calculator === null && !worded) return;
  const aboutId = worded ? core.newId() : null;
  append(
    ticketQuestionAttached.of(
      ticketId,
      { ticketId, entryId: entry, calculator, aboutId },
      aboutId === null ? {} : { question: { person: aboutId, value: { words } } },
    ),
  );
}
