import { implement } from '@orpc/server';
import { kioskContract } from '../../../shared/contract/kiosk/contract.ts';
import { checkAnswer } from '../../services/check-answer.ts';
import { declarationReceipt } from '../../services/declaration-receipt.ts';
import { fileDeclaration } from '../../services/file-declaration.ts';
import type { KioskConnection } from '../connection.ts';
import { netUnder, orRefuse } from '../guard.ts';

/** Declarations (信息申报) at the touchscreen. */
export function declarationHandlers(report: (error: unknown) => void) {
  const { declarations } = implement(kioskContract)
    .$context<KioskConnection>()
    .use(({ next }) => netUnder(async () => next(), report));
  return {
    check: declarations.check.handler(({ context, input }) => checkAnswer(context.core, input)),
    print: declarations.print.handler(async ({ context: { core, spool }, input, errors }) => {
      const outcome = await spool.printNow(orRefuse(declarationReceipt(core, input.requestId), errors));
      return { printed: outcome?.printed === true };
    }),
    file: declarations.file.handler(({ context, input, errors }) =>
      orRefuse(fileDeclaration(context.core, 'kiosk', input), errors),
    ),
  };
}
