import type { Standing } from '../../shared/contract/kiosk/tickets.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { TicketState } from '../../shared/domain/ticket.ts';
import type { TicketCode } from '../../shared/domain/ticket-code.ts';
import { REJOIN_BEHIND } from '../../shared/rules/queue-order.ts';
import { waitWords } from '../../shared/rules/wait-words.ts';
import type { StatusText } from '../reports/status-html.ts';
import { theStation } from '../store/stations.ts';
import { ticketWithCode } from '../store/ticket-prints.ts';
import { ticketOf } from '../store/tickets.ts';
import { askByCode, type Tries } from './ask-standing.ts';
import type { Core } from './core.ts';

/**
 * What the page behind a ticket's QR code says, in the wished language, else in that of the ticket: the place in
 * line, "come now", and nothing of who holds it or what it is about.
 */
export function statusPage(
  core: Core,
  tries: Tries,
  terminal: string,
  code: TicketCode,
  wished: Language | undefined,
): StatusText {
  const asked = askByCode(core, tries, terminal, code);
  const ticketId = asked.ok ? ticketWithCode(core.db, code) : undefined;
  const language = wished ?? (ticketId === undefined ? 'zh' : (ticketOf(core.db, ticketId)?.language ?? 'zh'));
  const other = language === 'zh' ? 'en' : 'zh';
  const frame = {
    language,
    station: theStation(core.db)?.name[language] ?? '',
    title: core.textIn(language, 'statusPage.title'),
    refreshes: core.textIn(language, 'statusPage.refreshes'),
    other: { language: other, name: core.textIn(language, `language.${other}`) },
  } as const;
  if (!asked.ok) {
    const lines = [core.textIn(language, `statusPage.${asked.refusal}`)];
    return { ...frame, number: null, lines, comeNow: false, changes: false };
  }
  const { value } = asked;
  return {
    ...frame,
    number: value.number,
    lines: [...linesOf(core, language, value), value.serviceName[language]],
    comeNow: value.state === 'called',
    changes: GOES_ON.includes(value.state),
  };
}

/** Where something can still happen today. */
const GOES_ON: readonly TicketState[] = ['waiting', 'called', 'serving', 'parked', 'no-show'];

function linesOf(core: Core, language: Language, standing: Standing): string[] {
  const text = (key: string, values?: Record<string, string | number>) => core.textIn(language, key, values);
  const { state, ahead, wait, counterName, mayRejoin } = standing;
  const counter = counterName?.[language] ?? '';
  const { said, ...minutes } = waitWords(wait);
  switch (state) {
    case 'waiting':
      return [
        ahead === 0 ? text('receipt.nobodyAhead') : text('receipt.ahead', { people: ahead }),
        text(`wait.${said}`, minutes),
        text('receipt.listen'),
      ];
    case 'called':
    case 'serving':
      return [counter === '' ? text(`ticketState.${state}`) : text(`statusPage.${state}`, { counter })];
    case 'no-show':
      return [mayRejoin ? text('statusPage.no-show', { people: REJOIN_BEHIND }) : text('statusPage.lapsed')];
    default:
      return [text(`statusPage.${state}`)];
  }
}
