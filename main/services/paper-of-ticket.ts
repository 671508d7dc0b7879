import type { TicketOnPaper } from '../../shared/contract/kiosk/paper.ts';
import { lastPrintOf } from '../store/ticket-prints.ts';
import type { Core } from './core.ts';
import type { PrintSpool } from './print-spool.ts';

const SAID = { printed: 'printed', failed: 'not-printed', unsure: 'unsure', begun: 'printing' } as const;

/** What to tell who stands at the kiosk. A print that waits for a printer in trouble is "not printed" at once. */
export function paperOfTicket(core: Core, spool: Pick<PrintSpool, 'state'>, ticketId: string): TicketOnPaper {
  const print = lastPrintOf(core.db, ticketId);
  if (print === undefined) return 'none';
  if (print.state !== 'wanted') return SAID[print.state];
  return (spool.state()?.trouble ?? null) === null ? 'printing' : 'not-printed';
}
