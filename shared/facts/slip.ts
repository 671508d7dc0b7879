import { z } from 'zod';
import { language } from '../domain/language.ts';
import { printFault } from '../domain/printer.ts';
import { slipAbout } from '../domain/slip.ts';
import { factType } from './fact-type.ts';

/**
 * A paper slip that is no ticket, on its way to paper: asked for, begun before its first byte leaves, and ended once,
 * as with tickets (ticket-print.ts).
 */
const slip = z.object({ slipId: z.uuid() });

export const slipRequested = factType('slip.requested.v1', {
  data: slip.extend({ about: slipAbout, aboutId: z.uuid(), language }),
});
export const slipBegun = factType('slip.begun.v1', { data: slip });
export const slipPrinted = factType('slip.printed.v1', { data: slip });
export const slipFailed = factType('slip.failed.v1', {
  data: slip.extend({ fault: printFault, maybePrinted: z.boolean() }),
});
