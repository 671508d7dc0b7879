import type { PrinterSettings, PrintingView } from '../../shared/contract/desk/printing.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { paperWidth, printerAddress, type PrinterState, statusAddress } from '../../shared/domain/printer.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import type { SettingsStore } from '../host/settings.ts';
import { unprintedOn } from '../store/ticket-prints.ts';
import { ticketOf, type TicketRow } from '../store/tickets.ts';
import type { Core } from './core.ts';
import type { PrintSpool } from './print-spool.ts';
import { serviceNameOf } from './service-of-ticket.ts';
import type { Session } from './sessions.ts';

/** The receipt printer as the desk knows it: its spool, and what is set about it on this machine. */
export interface TicketPrinting {
  readonly spool: Pick<PrintSpool, 'state' | 'look' | 'printNow'>;
  readonly settings: SettingsStore;
}

/** How the printer is, and whose number is not on paper, longest first. */
export function showPrinting(core: Core, { spool }: TicketPrinting): PrintingView {
  return {
    printer: core.printsTickets() ? (spool.state() ?? { trouble: null, paperLow: false }) : null,
    unprinted: unprintedOn(core.db, dayOf(core.clock())).map(({ ticketId, state, fault }) => {
      const ticket = ticketOf(core.db, ticketId) as TicketRow;
      const { number, issuedAt } = ticket;
      const serviceName = serviceNameOf(core.db, ticket);
      const again = state === 'wanted' || state === 'begun';
      return { ticketId, number, serviceName, issuedAt, fault, maybePrinted: state === 'unsure', printingAgain: again };
    }),
  };
}

export function showPrinterSettings(
  { settings }: TicketPrinting,
  session: Session,
): Answer<PrinterSettings, 'not-allowed'> {
  if (!may(session.roles, 'set-printer')) return refused('not-allowed');
  return granted({
    address: settings.get('printerAddress'),
    paperMm: paperWidth.parse(settings.get('printerPaperMm')),
    statusAddress: settings.get('ticketStatusAddress'),
  });
}

/** Sets them, all or none, and says how the printer is then; null: there is none. */
export async function setPrinter(
  { settings, spool }: TicketPrinting,
  session: Session,
  wish: { readonly address: string; readonly paperMm: number; readonly statusAddress: string },
): Promise<Answer<PrinterState | null, 'not-allowed' | 'not-a-printer' | 'not-a-web-address'>> {
  if (!may(session.roles, 'set-printer')) return refused('not-allowed');
  const [address, status] = [wish.address.normalize('NFKC').trim(), wish.statusAddress.trim()];
  if (!printerAddress.safeParse(address).success) return refused('not-a-printer');
  if (!statusAddress.safeParse(status).success) return refused('not-a-web-address');
  settings.set('printerAddress', address);
  settings.set('printerPaperMm', wish.paperMm);
  settings.set('ticketStatusAddress', status);
  return granted(await spool.look());
}
