import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { askByCode } from '../../services/ask-standing.ts';
import { paperOfTicket } from '../../services/paper-of-ticket.ts';
import type { KioskConnection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** Tickets on paper, and asking by what is printed on one. */
export function paperHandlers(report: (error: unknown) => void) {
  const { paper } = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return {
    of: paper.of.handler(({ context, input }) => paperOfTicket(context.core, context.spool, input.ticketId)),
    scan: paper.scan.handler(({ context, input, errors }) =>
      orRefuse(askByCode(context.core, context.tries, context.terminal, input.code), errors),
    ),
  };
}
