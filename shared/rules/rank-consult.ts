import type { ConsultTopic } from '../domain/consult.ts';

/**
 * Owns which answers come first and whether the station may say "this is it". Two voices are heard: what the
 * word table says a question is about (log-odds of each topic against "not in the library"), and how near the
 * question is to the wordings each answer lists. Pure; the numbers are set by `npm run bench -- search`.
 */
export interface ConsultCandidate {
  readonly id: string;
  readonly topic: ConsultTopic;
  /** Log-odds of its topic against "not in the library", by the word table. */
  readonly odds: number;
  /** Sum of the weights of the terms it shares with the question. */
  readonly shared: number;
  /** 0 … 1: how much of the question its wordings hold. */
  readonly coverage: number;
  /** 0 … 1: how alike the question and its nearest wording are. */
  readonly likeness: number;
}

export interface RankedConsult {
  readonly id: string;
  readonly topic: ConsultTopic;
  /** 0 … 1. */
  readonly score: number;
}

export interface ConsultRanking {
  /** The best of each topic first, then what else there is. */
  readonly hits: readonly RankedConsult[];
  readonly confident: boolean;
}

/** What each voice weighs. */
export const CONSULT_WEIGHTS = { odds: 0.7, shared: 0.9, coverage: 2, likeness: 6, confidentFrom: 0 } as const;
export type ConsultWeights = { readonly [K in keyof typeof CONSULT_WEIGHTS]: number };

/** Further hits than these nobody reads. */
export const MOST_HITS = 12;

/**
 * When the station is sure of the first, what is both this unlikely of itself and this far behind it is not shown: it
 * shares a word with the question and nothing else. In log-odds; nearer ones were right too often.
 */
const FAR_BEHIND = [
  { under: -1, behind: 6 },
  { under: 0, behind: 9 },
] as const;

export function rankConsult(
  candidates: readonly ConsultCandidate[],
  weights: ConsultWeights = CONSULT_WEIGHTS,
): ConsultRanking {
  const strengthOf = ({ odds, shared, coverage, likeness }: ConsultCandidate): number =>
    weights.odds * odds +
    weights.shared * Math.sqrt(shared) +
    weights.coverage * coverage +
    weights.likeness * likeness ** 2;
  const ordered = candidates
    .map((candidate) => ({ ...candidate, strength: strengthOf(candidate) }))
    .toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const best = (ordered[0]?.strength ?? -Infinity) - weights.confidentFrom;
  const confident = best >= 0;
  const isFarBehind = (odds: number): boolean =>
    confident && FAR_BEHIND.some(({ under, behind }) => odds < under && best - odds > behind);
  const near = ordered.filter(({ strength }) => !isFarBehind(strength - weights.confidentFrom));
  const seen = new Set<ConsultTopic>();
  const first = near.filter(({ topic }) => !seen.has(topic) && seen.add(topic));
  const rest = near.filter((one) => !first.includes(one));
  return {
    hits: [...first.slice(0, MOST_TOPICS), ...rest, ...first.slice(MOST_TOPICS)]
      .slice(0, MOST_HITS)
      .map(({ id, topic, strength }) => ({ id, topic, score: asShare(strength - weights.confidentFrom) })),
    confident,
  };
}

/** So many topics are tried before more of the same is shown. */
const MOST_TOPICS = 3;

const asShare = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
