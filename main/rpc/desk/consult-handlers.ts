import { dropUnanswered, listUnanswered } from '../../services/consult-questions.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** What the consultation library lacks. */
export function deskConsultHandlers(report: Report) {
  const { consult } = signedInBase(report);
  return {
    unanswered: consult.unanswered.handler(({ context: { core, session }, errors }) =>
      orRefuse(listUnanswered(core, session), errors),
    ),
    drop: consult.drop.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(dropUnanswered(core, session, input.askIds), errors),
    ),
  };
}
