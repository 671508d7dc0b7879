import { draftCase, publishingOf } from '../../services/draft-case.ts';
import { markHelpful } from '../../services/mark-helpful.ts';
import { openCase } from '../../services/open-case.ts';
import { publishCase, withdrawCase } from '../../services/publish-case.ts';
import { searchLibrary } from '../../services/search-library.ts';
import { similarCases } from '../../services/similar-cases.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** The case library at the desk. */
export function libraryHandlers(report: Report) {
  const { library } = signedInBase(report);
  return {
    search: library.search.handler(({ context: { core, session }, input }) => searchLibrary(core, session, input)),
    open: library.open.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(openCase(core, session, input.caseId), errors),
    ),
    similar: library.similar.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(similarCases(core, session, input.disputeId), errors),
    ),
    ofDispute: library.ofDispute.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(publishingOf(core, session, input.disputeId), errors),
    ),
    draft: library.draft.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(draftCase(core, session, input.disputeId), errors),
    ),
    publish: library.publish.handler(({ context: { core, session }, input, errors }) => {
      const answer = publishCase(core, session, input);
      if (!answer.ok && answer.refusal === 'still-personal')
        throw errors['still-personal']({ data: { places: answer.places } });
      return orRefuse(answer, errors);
    }),
    withdraw: library.withdraw.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(withdrawCase(core, session, input.caseId), errors),
    ),
    markHelpful: library.markHelpful.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(markHelpful(core, session, input), errors),
    ),
  };
}
