import type { DialectId } from '../domain/dialect.ts';
import type { DialectRank, DialectTree } from '../domain/dialect-tree.ts';
import { keptWithTree } from './kept-with-tree.ts';
import { soundLikeness } from './sound-likeness.ts';
import { wordLikeness } from './word-likeness.ts';

/**
 * Owns how close two dialects are, 0 … 1, whoever speaks and whoever listens; who understands whom
 * is shared/rules/hearing.ts. Half of it is sound, the rest shared words and the family tree.
 * Never compares a minority language with anything: nobody measured that, so it is close to itself
 * only, and everything else is unknown.
 */
const MINORITY = 'minority';

const PARTS = { sound: 0.5, words: 0.3, tree: 0.2 } as const;

/** By the rank of the closest common node, as mean sound similarity was found; all Mandarin is close to all Mandarin. */
const BY_RANK: Record<DialectRank, number> = {
  subslice: 0.95,
  slice: 0.89,
  group: 0.84,
  supergroup: 0.82,
  family: 0.6,
  language: 0,
};
/** For each step between the two in the tree, so that hardly any two pairs are exactly alike. */
const STEP = 0.004;

/** Nobody can say: ask. 0 where a number is wanted. */
export const closeness = (a: DialectId, b: DialectId, tree: DialectTree): number => measuredCloseness(a, b, tree) ?? 0;

/** Undefined when nobody can say how close they are: a minority language, or an unknown dialect. */
export function measuredCloseness(a: DialectId, b: DialectId, tree: DialectTree): number | undefined {
  if (tree.node(a) === undefined || tree.node(b) === undefined) return undefined;
  if (a === b && tree.isLeaf(a)) return 1;
  if (tree.path(a)[0] === MINORITY || tree.path(b)[0] === MINORITY) return undefined;
  const [first, second] = a < b ? [a, b] : [b, a];
  return kept(tree, `${first} ${second}`, () => compare(first, second, tree));
}

const kept = keptWithTree<number>();

function compare(a: DialectId, b: DialectId, tree: DialectTree): number {
  if (tree.isLeaf(a) && tree.isLeaf(b)) return betweenAreas(a, b, tree);
  const all = tree.leaves(a).flatMap((one) => tree.leaves(b).map((other) => closeness(one, other, tree)));
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  // One holds the other ("some kind of Wu"): it may well be the very same, so half way to sure.
  return tree.path(a).includes(b) || tree.path(b).includes(a) ? (1 + mean) / 2 : mean;
}

function betweenAreas(a: DialectId, b: DialectId, tree: DialectTree): number {
  const [pathA, pathB] = [tree.path(a), tree.path(b)];
  const common = pathA.findLast((id, depth) => pathB[depth] === id);
  const rank = common && tree.node(common)?.rank;
  if (common === undefined || rank === undefined) return 0;
  const steps = pathA.length + pathB.length - 2 * (pathA.indexOf(common) + 1);
  const kin = BY_RANK[rank] - STEP * steps;
  const sound = soundLikeness(a, b, common, tree) ?? kin;
  const words = wordLikeness(a, b, tree) ?? kin;
  return PARTS.sound * sound + PARTS.words * words + PARTS.tree * kin;
}
