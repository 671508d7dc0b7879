import type { DialectTree } from '../domain/dialect-tree.ts';
import type { MatchReason } from '../domain/match-reason.ts';
import type { BothSides } from './match-filters.ts';
import type { MatchableMediator, MatchRequest } from './match-people.ts';
import { knowledgeOf } from './match-score.ts';
import { WORTH_SAYING } from './mediator-record.ts';
import { sameHome } from './same-home.ts';
import type { Understanding } from './understanding.ts';

/** Owns which reasons can be said for a mediator, language first; a wish is a reason only where it is met. */
export function reasonsFor(
  request: MatchRequest,
  mediator: MatchableMediator,
  { applicant, respondent }: BothSides,
  tree: DialectTree,
): MatchReason[] {
  const { sex, specialities, inHand, record } = mediator;
  const reasons: MatchReason[] = [languageReason(applicant, tree)];
  if (respondent !== undefined) reasons.push({ code: 'other-party-too' });
  const neighbours = sameHome(request.home, mediator.home);
  if (neighbours) reasons.push({ code: 'same-home' });
  if (!neighbours && request.homeWish === 'other') reasons.push({ code: 'not-same-home' });
  if (sex !== null && sex === request.sexWish) reasons.push({ code: `wished-${sex}` });
  const known = knowledgeOf(specialities, request.category);
  if (known !== undefined) reasons.push({ code: 'speciality', category: known.category });
  const closed = record[request.category]?.closed ?? 0;
  if (closed >= WORTH_SAYING) reasons.push({ code: 'experienced', category: request.category, count: closed });
  reasons.push(inHand === 0 ? { code: 'free-now' } : { code: 'busy', count: inHand });
  return reasons;
}

export function languageReason(understood: Understanding, tree: DialectTree): MatchReason {
  if (understood.by === 'putonghua') return { code: 'putonghua' };
  return { code: understood.same ? 'same-dialect' : 'close-dialect', dialect: tree.named(understood.spoken) };
}
