import type { CodeLeads } from '../../shared/domain/status-listen.ts';
import type { PrintFault } from '../../shared/domain/printer.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { Receipt } from '../../shared/domain/receipt.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { slipBegun, slipFailed, slipPrinted } from '../../shared/facts/slip.ts';
import { ticketPrintBegun, ticketPrinted, ticketPrintFailed } from '../../shared/facts/ticket-print.ts';
import { nextSlip, type SlipRow, slipsBegun } from '../store/slips.ts';
import { nextPrint, type PrintRow, printsBegun } from '../store/ticket-prints.ts';
import type { Core } from './core.ts';
import { slipReceipt } from './slip-receipt.ts';
import { ticketReceipt } from './ticket-receipt.ts';

/** Something that is to come out of the printer: what it is, and the facts that tell how it went. */
export interface PrintJob {
  readonly requestedAt: Millis;
  receipt(leads: CodeLeads): Receipt;
  begun(): FactDraft;
  printed(): FactDraft;
  failed(fault: PrintFault, maybePrinted: boolean): FactDraft;
}

/** What has waited longest for the printer. */
export function nextJob(core: Core): PrintJob | undefined {
  const [print, slip] = [nextPrint(core.db), nextSlip(core.db)];
  if (print === undefined) return slip && slipJob(core, slip);
  return slip !== undefined && slip.requestedSeq < print.requestedSeq ? slipJob(core, slip) : ticketJob(core, print);
}

/** On their way to the printer; at a start: cut short. */
export const jobsBegun = (core: Core): PrintJob[] => [
  ...printsBegun(core.db).map((print) => ticketJob(core, print)),
  ...slipsBegun(core.db).map((slip) => slipJob(core, slip)),
];

function ticketJob(core: Core, print: PrintRow): PrintJob {
  const { ticketId, printId, requestedAt } = print;
  const of = { ticketId, printId };
  return {
    requestedAt,
    receipt: (leads) => ticketReceipt(core, print, leads),
    begun: () => ticketPrintBegun.of(ticketId, of),
    printed: () => ticketPrinted.of(ticketId, of),
    failed: (fault, maybePrinted) => ticketPrintFailed.of(ticketId, { ...of, fault, maybePrinted }),
  };
}

function slipJob(core: Core, slip: SlipRow): PrintJob {
  const { slipId, requestedAt } = slip;
  return {
    requestedAt,
    receipt: () => slipReceipt(core, slip),
    begun: () => slipBegun.of(slipId, { slipId }),
    printed: () => slipPrinted.of(slipId, { slipId }),
    failed: (fault, maybePrinted) => slipFailed.of(slipId, { slipId, fault, maybePrinted }),
  };
}
