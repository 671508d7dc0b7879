import { may } from '../../../shared/rules/desk-rights.ts';
import { setPrinter, showPrinterSettings, showPrinting } from '../../services/printing-desk.ts';
import { requestReprint } from '../../services/request-print.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The receipt printer and the numbers that are not on paper. */
export function printingHandlers(report: Report) {
  const { printing } = signedInBase(report);
  return {
    show: printing.show.handler(({ context }) => showPrinting(context.core, context.ticketPrinting)),
    reprint: printing.reprint.handler(({ context: { core, session }, input, errors }) => {
      if (!may(session.roles, 'serve-line')) throw errors['not-allowed']();
      return orRefuse(requestReprint(core, session.staffId, input.ticketId), errors);
    }),
    settings: printing.settings.handler(({ context: { ticketPrinting, session }, errors }) =>
      orRefuse(showPrinterSettings(ticketPrinting, session), errors),
    ),
    set: printing.set.handler(async ({ context: { ticketPrinting, session }, input, errors }) => ({
      printer: orRefuse(await setPrinter(ticketPrinting, session, input), errors),
    })),
  };
}
