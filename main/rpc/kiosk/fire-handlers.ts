import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { MOST_PHOTO_BYTES } from '../../../shared/domain/hazard.ts';
import { finishFireCheck, returnToFireCheck } from '../../services/fire-check.ts';
import { finishQuiz } from '../../services/fire-quiz.ts';
import { reportHazard } from '../../services/report-hazard.ts';
import { paperOfSlip, requestSlip } from '../../services/request-slip.ts';
import { showFireTables } from '../../services/show-fire-tables.ts';
import type { KioskConnection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** Fire safety (消防): checking one's place, reporting a hazard, a lesson with questions. */
export function fireHandlers(report: (error: unknown) => void) {
  const { fire } = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return {
    tables: fire.tables.handler(({ context }) => showFireTables(context.core)),
    check: fire.check.handler(({ context: { core, tries, terminal }, input, errors }) =>
      orRefuse(finishFireCheck(core, tries, terminal, input), errors),
    ),
    comeBack: fire.comeBack.handler(({ context: { core, tries, terminal }, input, errors }) =>
      orRefuse(returnToFireCheck(core, tries, terminal, input.code), errors),
    ),
    quiz: fire.quiz.handler(({ context, input, errors }) => orRefuse(finishQuiz(context.core, input), errors)),
    report: fire.report.handler(async ({ context, input, errors }) => {
      if (input.photo !== null && input.photo.size > MOST_PHOTO_BYTES) throw errors['photo-unusable']();
      const photo = input.photo && new Uint8Array(await input.photo.arrayBuffer());
      return orRefuse(reportHazard(context.core, { ...input, photo }), errors);
    }),
    print: fire.print.handler(({ context, input, errors }) => orRefuse(requestSlip(context.core, input), errors)),
    slip: fire.slip.handler(({ context, input }) => paperOfSlip(context.core, context.spool, input.slipId)),
  };
}
