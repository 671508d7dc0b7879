import type { WeightsView } from '../../shared/contract/desk/matching.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { MatchWeights } from '../../shared/domain/match-weights.ts';
import { matchingWeightsSet } from '../../shared/facts/matching.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { DEFAULT_WEIGHTS } from '../../shared/rules/match-weights.ts';
import { ownWeights } from '../store/matching-weights.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** How much each part of a match counts at this station: the head's table, and the way back to the usual one. */
export function showWeights(core: Core, session: Session): Answer<WeightsView, 'not-allowed'> {
  if (!may(session.roles, 'set-matching')) return refused('not-allowed');
  const own = ownWeights(core.db);
  return granted({ weights: own ?? DEFAULT_WEIGHTS, own: own !== null, usual: DEFAULT_WEIGHTS });
}

export function setWeights(
  core: Core,
  session: Session,
  weights: MatchWeights | null,
): Answer<{ done: true }, 'not-allowed'> {
  if (!may(session.roles, 'set-matching')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ append }) => {
    append(matchingWeightsSet.of('weights', { weights }));
    return granted({ done: true as const });
  });
}
