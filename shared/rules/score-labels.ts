import type { FoundTerm } from './find-terms.ts';

export interface Scored<L extends string> {
  readonly label: L;
  /** 0 … 1; the scores of all labels sum to one. */
  readonly score: number;
  /** The terms that speak for it, each once, strongest first. */
  readonly found: readonly FoundTerm[];
}

/** How much each further term of a label still adds: who says much is not surer than who says little. */
const DAMPING = 0.75;

/** What a term of several labels says for one of them. */
const strength = ({ term }: FoundTerm): number => term.weight / Math.sqrt(term.sharedBy);

/** Labels by the terms found, best first; those of equal score in the order of `labels`. */
export function scoreLabels<L extends string>(
  found: readonly FoundTerm[],
  labels: readonly L[],
  priors: ReadonlyMap<string, number>,
): Scored<L>[] {
  const once = new Map(found.map((one) => [one.term, one]));
  const byLabel = Map.groupBy(once.values(), ({ term }) => term.label);
  const odds = labels.map((label) => {
    const terms = (byLabel.get(label) ?? []).toSorted((a, b) => strength(b) - strength(a));
    const said = terms.reduce((sum, one, nth) => sum + strength(one) * DAMPING ** nth, 0);
    return { label, found: terms, likelihood: Math.exp((priors.get(label) ?? 0) + said) };
  });
  const all = odds.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return odds
    .map(({ label, found: terms, likelihood }) => ({ label, score: likelihood / all, found: terms }))
    .toSorted((a, b) => b.score - a.score);
}
