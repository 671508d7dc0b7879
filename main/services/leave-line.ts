import type { Standing } from '../../shared/contract/kiosk/tickets.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { ticketCancelled } from '../../shared/facts/ticket-life.ts';
import { mayMoveTicket } from '../../shared/rules/ticket-states.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { TicketRow } from '../store/tickets.ts';
import { askedTicket, askStanding, type AskRefusal, type Question, type Tries } from './ask-standing.ts';
import type { Core } from './core.ts';
import { rejoin } from './rejoin-line.ts';

/** Gives a number up at the kiosk (不办了), by whoever may ask how it stands. A dispute behind it stays registered. */
export const cancelAtKiosk = (core: Core, tries: Tries, terminal: string, question: Question) =>
  change(core, tries, terminal, question, ({ append }, { ticketId, state }) => {
    if (!mayMoveTicket(state, 'cancel')) return false;
    append(ticketCancelled.of(ticketId, { ticketId }));
    return true;
  });

/** Comes back into the line at the kiosk after having been passed by. */
export const rejoinAtKiosk = (core: Core, tries: Tries, terminal: string, question: Question) =>
  change(core, tries, terminal, question, rejoin);

function change(
  core: Core,
  tries: Tries,
  terminal: string,
  question: Question,
  move: (writing: Writing, ticket: TicketRow) => boolean,
): Answer<Standing, AskRefusal | 'wrong-state'> {
  const moved = core.ledger.write('kiosk', (writing) => {
    const asked = askedTicket(core, tries, terminal, question);
    if (!asked.ok) return asked;
    return move(writing, asked.value.ticket) ? granted(true) : refused('wrong-state');
  });
  return moved.ok ? askStanding(core, tries, terminal, question) : moved;
}
