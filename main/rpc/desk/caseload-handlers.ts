import { listDue, listUrgent, showFigures } from '../../services/caseload.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The work that waits, and what came of it. */
export function caseloadHandlers(report: Report) {
  const { caseload } = signedInBase(report);
  return {
    today: caseload.today.handler(({ context: { core, session } }) => listDue(core, session)),
    urgent: caseload.urgent.handler(({ context: { core, session }, errors }) =>
      orRefuse(listUrgent(core, session), errors),
    ),
    figures: caseload.figures.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(showFigures(core, session, input.month), errors),
    ),
  };
}
