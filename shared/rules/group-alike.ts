/**
 * Puts together what says much the same: each joins the first group whose first member shares half of the terms
 * of both. Pure; the order given is kept within a group and among the groups.
 */
export function groupAlike<T>(all: readonly T[], termsOf: (one: T) => ReadonlySet<string>): T[][] {
  const groups: { readonly terms: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const one of all) {
    const terms = termsOf(one);
    const fit = groups.find((group) => areAlike(group.terms, terms));
    if (fit === undefined) groups.push({ terms, members: [one] });
    else fit.members.push(one);
  }
  return groups.map(({ members }) => members);
}

const ALIKE_FROM = 0.5;

/** Share of common terms in both (Dice). */
const areAlike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size + b.size > 0 && (2 * [...a].filter((term) => b.has(term)).length) / (a.size + b.size) >= ALIKE_FROM;
