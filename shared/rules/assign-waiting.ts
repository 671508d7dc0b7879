import { munkres } from 'munkres';
import type { MatchWeights } from '../domain/match-weights.ts';
import type { Candidate } from './match-mediators.ts';
import { FULL_HANDS, lightness, promptness } from './match-score.ts';

/**
 * Owns who takes which of the disputes that wait at the same time, so that all together are served best
 * (the assignment problem, solved exactly by the npm package `munkres`).
 *
 * Only pairs that passed every hard gate are in `options`; no other pair can come out. A mediator has a
 * few places, each dearer than the one before, so nobody is heaped with work; leaving a dispute without
 * anybody costs more than any choice of mediators, and more the longer it waits. One dispute alone goes
 * to the first of its ranking. The order in which disputes and mediators are handed in changes nothing.
 */
export interface WaitingDispute {
  readonly disputeId: string;
  readonly waitedMinutes: number;
  /** Who may take it, with how well they suit. */
  readonly options: readonly Pick<Candidate, 'mediatorId' | 'score' | 'parts'>[];
}

export interface FreeMediator {
  readonly mediatorId: string;
  readonly inHand: number;
  readonly ahead: number;
}

export interface Assignment {
  /** Dispute → mediator. */
  readonly given: ReadonlyMap<string, string>;
  /** Disputes nobody has a place for. */
  readonly left: readonly string[];
  /** Thousandths of a score lost against the best there could be, with what leaving a dispute costs. */
  readonly cost: number;
}

/** A pair that must come out: for "what if it were somebody else?". */
export interface Forced {
  readonly disputeId: string;
  readonly mediatorId: string;
}

/** Disputes one mediator is given at a time. */
const PLACES = 4;
/** Thousandths of a score that a minute of waiting is worth when not everybody can be served. */
const AGEING = 10;
const WEEK_MINUTES = 7 * 24 * 60;
/** Costs are whole numbers; the last digits hold the ranking's own order among equals. */
const TIE = 100_000;

export function assignWaiting(
  waiting: readonly WaitingDispute[],
  mediators: readonly FreeMediator[],
  weights: MatchWeights,
  forced?: Forced,
): Assignment {
  const rows = waiting.toSorted((a, b) => b.waitedMinutes - a.waitedMinutes || (a.disputeId < b.disputeId ? -1 : 1));
  const columns = mediators
    .toSorted((a, b) => a.inHand - b.inHand || (a.mediatorId < b.mediatorId ? -1 : 1))
    .flatMap((mediator, rank) =>
      Array.from({ length: placesOf(mediator) }, (_, place) => ({
        mediatorId: mediator.mediatorId,
        rank,
        more: dearer(mediator, place, weights),
      })),
    );
  if (rows.length === 0) return { given: new Map(), left: [], cost: 0 };
  const never = neverFor(rows.length);
  const costs = rows.map((dispute) => {
    const must = forced?.disputeId === dispute.disputeId ? forced.mediatorId : undefined;
    const byMediator = new Map(dispute.options.map((option) => [option.mediatorId, option.score]));
    const atPlaces = columns.map(({ mediatorId, rank, more }) => {
      const score = byMediator.get(mediatorId);
      if (score === undefined || (must !== undefined && must !== mediatorId)) return never;
      return (Math.round((1 - score) * 1000) + more) * TIE + rank;
    });
    const left = must === undefined ? leftCost(dispute, rows.length) * TIE : never;
    return [...atPlaces, ...rows.map(() => left)];
  });
  const given = new Map<string, string>();
  const left: string[] = [];
  let cost = 0;
  for (const [at, to] of munkres(costs)) {
    const dispute = rows[at];
    const column = columns[to];
    if (dispute === undefined) throw new Error(`assignWaiting: no row ${at}`);
    const price = costs[at]?.[to] ?? never;
    if (price >= never) throw new Error(`assignWaiting: no way for dispute ${dispute.disputeId}`);
    if (column === undefined) left.push(dispute.disputeId);
    else given.set(dispute.disputeId, column.mediatorId);
    cost += Math.floor(price / TIE);
  }
  return { given, left: left.toSorted(), cost };
}

/** Everybody has one place at least: with full hands everywhere, the least full still take the next one. */
const placesOf = ({ inHand }: FreeMediator): number => Math.max(1, Math.min(PLACES, FULL_HANDS - inHand));

/** What a further dispute costs in load and in waiting beyond the first, thousandths. */
const dearer = ({ inHand, ahead }: FreeMediator, place: number, weights: MatchWeights): number =>
  Math.round(
    1000 *
      (weights.load * (lightness(inHand) - lightness(inHand + place)) +
        weights.waiting * (promptness(ahead) - promptness(ahead + place))),
  );

const leftCost = ({ waitedMinutes }: WaitingDispute, rows: number): number =>
  1000 * (rows + 1) + AGEING * Math.min(Math.max(0, Math.floor(waitedMinutes)), WEEK_MINUTES);

/** Dearer than leaving everybody. */
const neverFor = (rows: number): number => (1000 * (rows + 1) + AGEING * WEEK_MINUTES) * TIE * (rows + 1);
