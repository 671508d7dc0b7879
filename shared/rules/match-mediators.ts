import type { DialectTree } from '../domain/dialect-tree.ts';
import type { Category } from '../domain/dispute.ts';
import type { MatchReason } from '../domain/match-reason.ts';
import { type Exclusion, exclusionOf, type MatchableMediator, type MatchRequest } from './match-filters.ts';
import { sameHome } from './same-home.ts';
import { type Understanding, understanding } from './understanding.ts';

/**
 * Owns which mediators suit a dispute, in which order, and why; and why each of the others does not.
 * The same people in another order get the same answer. Never reads a table, a file or a clock.
 */
export interface Candidate {
  readonly mediatorId: string;
  /** 0 … 1 */
  readonly score: number;
  /** How well they will understand each other, 0 … 1. */
  readonly understood: number;
  readonly reasons: readonly MatchReason[];
}
export interface Excluded {
  readonly mediatorId: string;
  readonly reason: Exclusion;
}
export interface MatchResult {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Excluded[];
}

/**
 * What counts how much; adds up to 1. Language leads by so much that a stranger who knows the subject
 * never passes an equally busy mediator who speaks well as the citizen does.
 */
export const WEIGHTS = { understanding: 0.75, speciality: 0.13, load: 0.12 } as const;

/** Disputes in hand at which load counts nothing any more. */
const FULL_HANDS = 5;

/** Categories so near that experience in one half counts for the other. */
const KINDRED: readonly (readonly Category[])[] = [
  ['10', '11', '20'], // work: disputes, unpaid wages, injuries
  ['03', '15', '19'], // housing: house, property management, renting
  ['12', '17', '18'], // buying: shopping, travel, online
  ['01', '23'], // family, relationships
  ['06', '13', '14', '20'], // harm: damage, medical, traffic, at work
];

export function matchMediators(
  request: MatchRequest,
  mediators: readonly MatchableMediator[],
  tree: DialectTree,
): MatchResult {
  const ranked: { readonly offer: Candidate; readonly inHand: number }[] = [];
  const excluded: Excluded[] = [];
  for (const mediator of mediators) {
    const understood = understanding(request, mediator, tree);
    const reason = exclusionOf(request, mediator, understood);
    if (reason !== undefined) excluded.push({ mediatorId: mediator.mediatorId, reason });
    else ranked.push({ offer: offer(request, mediator, understood, tree), inHand: mediator.inHand });
  }
  return {
    candidates: ranked
      .sort((a, b) => b.offer.score - a.offer.score || a.inHand - b.inHand || byId(a.offer, b.offer))
      .map((one) => one.offer),
    excluded: excluded.sort(byId),
  };
}

const byId = (a: { mediatorId: string }, b: { mediatorId: string }): number =>
  a.mediatorId < b.mediatorId ? -1 : Number(a.mediatorId > b.mediatorId);

function offer(
  request: MatchRequest,
  mediator: MatchableMediator,
  understood: Understanding,
  tree: DialectTree,
): Candidate {
  const { mediatorId, inHand } = mediator;
  const known = knows(mediator.specialities, request.category);
  const score =
    WEIGHTS.understanding * understood.value +
    WEIGHTS.speciality * (known?.value ?? 0) +
    WEIGHTS.load * (1 - Math.min(inHand, FULL_HANDS) / FULL_HANDS);
  const reasons: MatchReason[] = [languageReason(understood, tree)];
  if (sameHome(request.home, mediator.home)) reasons.push({ code: 'same-home' });
  if (known !== undefined) reasons.push({ code: 'speciality', category: known.category });
  reasons.push(inHand === 0 ? { code: 'free-now' } : { code: 'busy', count: inHand });
  // Rounded before sorting: what a screen shows as equal is equal, and load decides.
  return { mediatorId, score: round(score), understood: round(understood.value), reasons };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function languageReason(understood: Understanding, tree: DialectTree): MatchReason {
  if (understood.by === 'putonghua') return { code: 'putonghua' };
  return { code: understood.same ? 'same-dialect' : 'close-dialect', dialect: tree.named(understood.spoken) };
}

function knows(specialities: readonly Category[], wanted: Category) {
  if (specialities.includes(wanted)) return { category: wanted, value: 1 };
  const near = KINDRED.filter((group) => group.includes(wanted)).flat();
  const category = [...specialities].sort().find((own) => near.includes(own));
  return category === undefined ? undefined : { category, value: 0.5 };
}
