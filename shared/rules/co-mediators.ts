import type { CoMediatorRefusal } from '../domain/co-mediator.ts';
import type { DialectTree } from '../domain/dialect-tree.ts';
import type { MatchReason } from '../domain/match-reason.ts';
import type { MatchWeights } from '../domain/match-weights.ts';
import { isUnderstood, mustStandAside } from './match-filters.ts';
import { PARTIES, type Party } from './match-interpreters.ts';
import { bothSides } from './match-mediators.ts';
import type { MatchableMediator, MatchRequest } from './match-people.ts';
import { languageReason } from './match-reasons.ts';
import { matchParts, scoreOf } from './match-score.ts';
import { canTalk } from './match-together.ts';
import { tallyOfAll } from './mediator-record.ts';
import type { Understanding } from './understanding.ts';

/**
 * Owns who may be asked to mediate a dispute beside the one who has it (人民调解法 19: as many mediators as the
 * dispute needs): whoever has a language with a party that nobody who sits there understands, is on duty, need
 * not stand aside, and can talk with the responsible mediator.
 */
export interface SittingMediators {
  /** Null: nobody has the dispute yet. */
  readonly responsible: string | null;
  readonly beside: readonly string[];
}

/** Why this one cannot be asked; undefined: they can. */
export function refusalOfCoMediator(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  sitting: SittingMediators,
  asked: string,
  tree: DialectTree,
): CoMediatorRefusal | undefined {
  const responsible = mediators.find(({ mediatorId }) => mediatorId === sitting.responsible);
  const mediator = mediators.find(({ mediatorId }) => mediatorId === asked);
  if (responsible === undefined) return 'no-mediator-yet';
  if (mediator === undefined) return 'unknown-mediator';
  if (asked === sitting.responsible) return 'already-its-mediator';
  if (sitting.beside.includes(asked)) return 'already-co-mediator';
  if (mustStandAside(request, mediator)) return 'stands-aside';
  if (!mediator.onDuty) return 'mediator-off-duty';
  const gained = gainedBy(request, mediators, sitting, mediator, tree);
  return gained === undefined || !canTalk(responsible, mediator, tree) ? 'no-language-gained' : undefined;
}

/** Whom they would be asked for, and in which language. */
export interface CoMediatorOffer {
  readonly mediatorId: string;
  readonly party: Party;
  readonly reason: MatchReason;
}

/** More than these nobody reads. */
const MOST_OFFERED = 5;

/** Who can be asked, who suits best first; nobody when those who sit there understand both parties. */
export function coMediatorOffers(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  sitting: SittingMediators,
  tree: DialectTree,
  weights: MatchWeights,
): CoMediatorOffer[] {
  const station = tallyOfAll(mediators, request.category);
  return mediators
    .flatMap((mediator) => {
      const { mediatorId } = mediator;
      if (refusalOfCoMediator(request, mediators, sitting, mediatorId, tree) !== undefined) return [];
      const gained = gainedBy(request, mediators, sitting, mediator, tree);
      if (gained === undefined) return [];
      const { party, through } = gained;
      const score = scoreOf(
        matchParts(request, mediator, { applicant: through, respondent: undefined }, station),
        weights,
      );
      return { score, offer: { mediatorId, party, reason: languageReason(through, tree) } };
    })
    .sort((a, b) => b.score - a.score || (a.offer.mediatorId < b.offer.mediatorId ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(({ offer }) => offer);
}

interface Gained {
  readonly party: Party;
  readonly through: Understanding;
}

/** The first party whom this mediator understands and nobody who sits there does. */
function gainedBy(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  { responsible, beside }: SittingMediators,
  mediator: MatchableMediator,
  tree: DialectTree,
): Gained | undefined {
  const there = mediators
    .filter(({ mediatorId }) => mediatorId === responsible || beside.includes(mediatorId))
    .map((one) => bothSides(request, one, tree));
  const own = bothSides(request, mediator, tree);
  for (const party of PARTIES) {
    const through = own[party];
    if (through === undefined || !isUnderstood(through)) continue;
    if (!there.some((sides) => hears(sides[party]))) return { party, through };
  }
  return undefined;
}

const hears = (through: Understanding | undefined): boolean => through !== undefined && isUnderstood(through);
