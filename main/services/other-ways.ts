import type { MatchReason, OtherWays } from '../../shared/contract/kiosk/disputes.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { isUnderstood } from '../../shared/rules/match-filters.ts';
import { languageReason } from '../../shared/rules/match-reasons.ts';
import { understanding } from '../../shared/rules/understanding.ts';
import { allRosters, type RosterRow } from '../store/rosters.ts';
import type { Core } from './core.ts';
import { type MatchOutcome, matchWish, type MatchWish } from './match-dispute.ts';

type Neighbour = OtherWays['neighbours'][number];

/** A kiosk page holds so many. */
const MOST_NEIGHBOURS = 3;

/** What a citizen is offered when nobody on duty understands them: what there really is, and never less than a number. */
export function findOtherWays(core: Core, wish: MatchWish): Answer<OtherWays, 'unknown-division'> {
  if (core.gazetteer.division(wish.home) === undefined) return refused('unknown-division');
  return granted(otherWaysIn(core, wish, matchWish(core, wish)));
}

export function otherWaysIn(core: Core, wish: MatchWish, { interpreted }: MatchOutcome): OtherWays {
  const neighbours = allRosters(core.db)
    .filter(({ code }) => code !== core.stationCode)
    .flatMap((roster) => neighbourFor(core, wish, roster))
    .toSorted((a, b) => b.value - a.value || (a.neighbour.code < b.neighbour.code ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS)
    .map(({ neighbour }) => neighbour);
  const interpreters = eachOnce(interpreted.map(({ reason }) => reason));
  return {
    ways: [
      ...(neighbours.length > 0 ? (['neighbour'] as const) : []),
      ...(interpreters.length > 0 ? (['interpreter'] as const) : []),
      'written',
      'wait',
    ],
    neighbours,
    interpreters,
  };
}

function neighbourFor(
  { atlas: { tree } }: Core,
  wish: MatchWish,
  { code, name, contact, mediators }: RosterRow,
): { readonly value: number; readonly neighbour: Neighbour }[] {
  const able = mediators
    .map((mediator) => understanding(wish, mediator, tree))
    .filter(isUnderstood)
    .toSorted((a, b) => b.value - a.value);
  const [best] = able;
  if (best === undefined) return [];
  const reason = languageReason(best, tree);
  return [{ value: best.value, neighbour: { code, name, contact, reason, mediators: able.length } }];
}

const eachOnce = (reasons: readonly MatchReason[]): MatchReason[] => [
  ...new Map(reasons.map((reason) => [`${reason.code}/${reason.dialect?.id}`, reason])).values(),
];
