import { z } from 'zod';
import { bilingual } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { paperWidth, printerState, printFault } from '../../domain/printer.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A number that its holder may have on no paper. */
export const unprintedTicket = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceName: bilingual,
  issuedAt: millis,
  fault: printFault.nullable(),
  /** Bytes had left: look into the tray before printing it again. */
  maybePrinted: z.boolean(),
  printingAgain: z.boolean(),
});
export type UnprintedTicket = z.infer<typeof unprintedTicket>;

export const printingView = z.object({
  /** Null: this station prints no tickets. */
  printer: printerState.nullable(),
  unprinted: z.array(unprintedTicket),
});
export type PrintingView = z.infer<typeof printingView>;

export const printerSettings = z.object({ address: z.string(), paperMm: paperWidth, statusAddress: z.string() });
export type PrinterSettings = z.infer<typeof printerSettings>;

export const printingContract = {
  show: procedure(nothing, printingView, ['signed-out']),
  reprint: procedure(z.object({ ticketId: z.uuid() }), done, [
    'signed-out',
    'not-allowed',
    'no-printer',
    'not-found',
    'already-printed',
    'storage-full',
  ]),
  settings: procedure(nothing, printerSettings, ['signed-out', 'not-allowed']),
  set: procedure(
    z.object({ address: z.string().max(120), paperMm: paperWidth, statusAddress: z.string().max(200) }),
    z.object({ printer: printerState.nullable() }),
    ['signed-out', 'not-allowed', 'not-a-printer', 'not-a-web-address'],
  ),
};
