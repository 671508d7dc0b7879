import { appointCoMediator, releaseCoMediator } from '../../services/co-mediators.ts';
import { explainMatch } from '../../services/explain-match.ts';
import { addInterpreter, listInterpreters, removeInterpreter } from '../../services/interpreter-list.ts';
import { setWeights, showWeights } from '../../services/matching-weights.ts';
import { listMissingDialects } from '../../services/missing-dialects.ts';
import { noteRespondentSpeech } from '../../services/note-respondent-speech.ts';
import { declareRecusal, liftRecusal, listRecusals } from '../../services/recusal-list.ts';
import { whenChosen } from '../../services/when-chosen.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Who suits a dispute and why, who stands aside, and what the station's languages lack. */
export function matchingHandlers(report: Report) {
  const { matching, recusals, interpreters } = signedInBase(report);
  return {
    matching: {
      explain: matching.explain.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(explainMatch(core, session, input.disputeId), errors),
      ),
      whenChosen: matching.whenChosen.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(whenChosen(core, session, input.disputeId), errors),
      ),
      appointBeside: matching.appointBeside.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(appointCoMediator(core, session, input.disputeId, input.mediatorId), errors),
      ),
      releaseBeside: matching.releaseBeside.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(releaseCoMediator(core, session, input.disputeId, input), errors),
      ),
      noteRespondentSpeech: matching.noteRespondentSpeech.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(noteRespondentSpeech(core, session, input.disputeId, input), errors),
      ),
      weights: matching.weights.handler(({ context: { core, session }, errors }) =>
        orRefuse(showWeights(core, session), errors),
      ),
      setWeights: matching.setWeights.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(setWeights(core, session, input.weights), errors),
      ),
      missing: matching.missing.handler(({ context: { core, session }, errors }) =>
        orRefuse(listMissingDialects(core, session), errors),
      ),
    },
    recusals: {
      list: recusals.list.handler(({ context: { core, session } }) => listRecusals(core, session)),
      declare: recusals.declare.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(declareRecusal(core, session, input), errors),
      ),
      lift: recusals.lift.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(liftRecusal(core, session, input.recusalId), errors),
      ),
    },
    interpreters: {
      list: interpreters.list.handler(({ context }) => listInterpreters(context.core)),
      add: interpreters.add.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(addInterpreter(core, session, input), errors),
      ),
      remove: interpreters.remove.handler(({ context: { core, session }, input, errors }) =>
        orRefuse(removeInterpreter(core, session, input.interpreterId), errors),
      ),
      languages: interpreters.languages.handler(({ context }) =>
        context.core.atlas.groups().map(({ group, members }) => ({ group, members: [...members] })),
      ),
    },
  };
}
