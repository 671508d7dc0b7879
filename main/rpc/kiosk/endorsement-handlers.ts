import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { askReminder } from '../../services/ask-reminder.ts';
import { checkEndorsement, readIdNumber } from '../../services/check-endorsement.ts';
import { takeEndorsementTicket } from '../../services/take-endorsement-ticket.ts';
import type { KioskConnection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** Endorsements (签注): questions first, then a number. */
export function endorsementHandlers(report: (error: unknown) => void) {
  const { endorsement } = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return {
    judge: endorsement.judge.handler(({ context, input }) => checkEndorsement(context.core, input)),
    checkId: endorsement.checkId.handler(({ context, input }) =>
      readIdNumber(context.core, input.number, input.validUntil),
    ),
    take: endorsement.take.handler(({ context, input, errors }) =>
      orRefuse(takeEndorsementTicket(context.core, input), errors),
    ),
    remind: endorsement.remind.handler(({ context, input, errors }) =>
      orRefuse(askReminder(context.core, input), errors),
    ),
  };
}
