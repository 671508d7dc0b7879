import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { askInPerson } from '../../services/ask-in-person.ts';
import { consultBySituation, readConsult, searchConsult } from '../../services/consult-answers.ts';
import { rateConsult } from '../../services/consult-questions.ts';
import { printAnswer } from '../../services/print-answer.ts';
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
    askPerson: consult.askPerson.handler(({ context, input, errors }) =>
      orRefuse(askInPerson(context.core, input), errors),
    ),
    mayPrint: consult.mayPrint.handler(({ context }) => ({ may: context.core.printsTickets() })),
    print: consult.print.handler(async ({ context: { core, spool, answerPrints, terminal }, input, errors }) =>
      orRefuse(await printAnswer(core, spool, answerPrints, { ...input, terminal }), errors),
    ),
    feedback: consult.feedback.handler(({ context: { core, terminal }, input, errors }) =>
      orRefuse(rateConsult(core, { ...input, terminal }), errors),
    ),
  };
}
