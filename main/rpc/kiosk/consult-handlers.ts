import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { consultBySituation, readConsult, searchConsult } from '../../services/consult-answers.ts';
import { rateConsult } from '../../services/consult-questions.ts';
import type { KioskConnection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** The consultation library (咨询). */
export function consultHandlers(report: (error: unknown) => void) {
  const { consult } = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return {
    search: consult.search.handler(({ context: { core, terminal }, input }) =>
      searchConsult(core, { ...input, terminal }),
    ),
    entry: consult.entry.handler(({ context, input, errors }) => orRefuse(readConsult(context.core, input), errors)),
    topics: consult.topics.handler(({ context, input }) => consultBySituation(context.core, input.language)),
    feedback: consult.feedback.handler(({ context: { core, terminal }, input, errors }) =>
      orRefuse(rateConsult(core, { ...input, terminal }), errors),
    ),
  };
}
