import { MATCH_PARTS, type MatchPart, type MatchWeights } from '../../../shared/domain/match-weights.ts';

/** Weights as the head types them: whole percents, which must make a hundred together. */
export type Percents = Readonly<Record<MatchPart, string>>;

const WHOLE = /^(100|[1-9]?\d)$/;
export const fitsPercent = (typed: string): boolean => WHOLE.test(typed);

export const percentsOf = (weights: MatchWeights): Percents =>
  forEachPart((part) => String(Math.round(weights[part] * 100)));

/** What was typed adds up to; what is no number counts nothing. */
export const sumOfPercents = (typed: Percents): number =>
  MATCH_PARTS.reduce((sum, part) => sum + (fitsPercent(typed[part]) ? Number(typed[part]) : 0), 0);

/** Undefined: not every field is a whole percent, or they do not make a hundred. */
export function weightsOf(typed: Percents): MatchWeights | undefined {
  if (!MATCH_PARTS.every((part) => fitsPercent(typed[part])) || sumOfPercents(typed) !== 100) return undefined;
  return forEachPart((part) => Number(typed[part]) / 100);
}

const forEachPart = <V>(valueOf: (part: MatchPart) => V): Record<MatchPart, V> =>
  Object.fromEntries(MATCH_PARTS.map((part) => [part, valueOf(part)])) as Record<MatchPart, V>;
