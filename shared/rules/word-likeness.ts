import type { DialectId } from '../domain/dialect.ts';
import type { DialectRank, DialectTree } from '../domain/dialect-tree.ts';
import { keptWithTree } from './kept-with-tree.ts';

/**
 * Owns how many everyday words two dialects share. Some twenty places were measured; any other
 * dialect is judged by its measured relatives, the nearer the more.
 */
const GROUPS: readonly DialectRank[] = ['group', 'supergroup', 'family'];

/** A relative one step farther away in the tree counts this much. */
const STEP_WEIGHT = 0.25;
/** Two dialects judged by the same place share all its words, less this for each step between them. */
const STEP_LOSS = 0.04;

/** Undefined when nothing was measured. */
export function wordLikeness(a: DialectId, b: DialectId, tree: DialectTree): number | undefined {
  const { share } = tree.measures.words;
  const same = 1 - STEP_LOSS * steps(a, b, tree);
  let sum = 0;
  let weights = 0;
  for (const one of relativesOf(a, tree)) {
    for (const other of relativesOf(b, tree)) {
      const shared = one.point === other.point ? same : share(one.point, other.point);
      if (shared === undefined) continue;
      sum += one.weight * other.weight * shared;
      weights += one.weight * other.weight;
    }
  }
  return weights === 0 ? undefined : sum / weights;
}

interface Relative {
  readonly point: DialectId;
  readonly weight: number;
}
const kept = keptWithTree<readonly Relative[]>();
const relativesOf = (id: DialectId, tree: DialectTree) => kept(tree, id, () => findRelatives(id, tree));

/** The measured places of its group, or of what stands above it when its group has none. */
function findRelatives(id: DialectId, tree: DialectTree): Relative[] {
  const families = tree.path(id).filter((above) => GROUPS.includes(tree.node(above)?.rank ?? 'language'));
  for (const family of families.toReversed()) {
    const points = tree.measures.words.points.filter((point) => tree.path(point).includes(family));
    if (points.length > 0) return points.map((point) => ({ point, weight: STEP_WEIGHT ** steps(id, point, tree) }));
  }
  return [];
}

function steps(a: DialectId, b: DialectId, tree: DialectTree): number {
  const [pathA, pathB] = [tree.path(a), tree.path(b)];
  const common = pathA.filter((id, depth) => pathB[depth] === id).length;
  return pathA.length + pathB.length - 2 * common;
}
