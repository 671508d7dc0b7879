import { PUTONGHUA, type DialectId } from '../domain/dialect.ts';
import type { DialectRank, DialectTree } from '../domain/dialect-tree.ts';

/**
 * Owns how close two dialects are, 0 … 1, from the family tree alone. Symmetric: who understands whom
 * better, and Putonghua between them, is shared/rules/understanding.ts.
 * Never compares minority languages: nobody measured that, so each is close to itself only.
 *
 * The figures follow mean sound similarity by closest common node (sub-slice .93, slice .86, Mandarin
 * groups among each other .84, only "Sinitic" .63), put further apart in the south, where the tree
 * flatters: two Wu or Min speakers of different slices often cannot talk.
 */
const MINORITY = 'minority';

/** By the rank of the closest common node; all Mandarin is close to all Mandarin. */
const BY_RANK: Record<DialectRank, number> = {
  subslice: 0.93,
  slice: 0.9,
  group: 0.87,
  supergroup: 0.84,
  family: 0.48,
  language: 0,
};

/** Where the south differs from that. */
const BY_NODE: Readonly<Record<string, number>> = {
  jin: 0.83,
  gan: 0.74,
  xiang: 0.68,
  'xiang.loushao': 0.8,
  wu: 0.62,
  'wu.taihu': 0.84,
  'wu.shangli': 0.8,
  'wu.xuanzhou': 0.82,
  hui: 0.62,
  min: 0.56,
  'min.minnan': 0.78,
  'min.mindong': 0.8,
  'min.minbei': 0.78,
  'min.shaojiang': 0.8,
  'min.qiongwen': 0.86,
  yue: 0.76,
  ping: 0.64,
  hakka: 0.82,
};

/** Neighbours across a border of the tree, either way round; the first row that fits wins. */
const ACROSS: readonly (readonly [string, string, number])[] = [
  [PUTONGHUA, 'mandarin.beijing', 0.95],
  [PUTONGHUA, 'mandarin.northeastern', 0.92],
  [PUTONGHUA, 'mandarin.jilu', 0.88],
  ['mandarin.southwestern', 'xiang.changyi', 0.67],
  ['mandarin.southwestern', 'xiang.chenxu', 0.67],
  ['mandarin.jianghuai', 'gan', 0.63],
  ['mandarin', 'jin', 0.78],
  ['mandarin', 'xiang', 0.61],
  ['mandarin', 'gan', 0.61],
  ['mandarin', 'hui', 0.56],
  ['mandarin', 'ping', 0.55],
  ['mandarin', 'xianghua', 0.5],
  ['mandarin', 'hakka', 0.53],
  ['mandarin', 'yue', 0.52],
  ['mandarin', 'wu', 0.52],
  ['gan', 'hakka', 0.64],
  ['gan', 'xiang', 0.6],
  ['gan', 'hui', 0.58],
  ['wu', 'hui', 0.57],
  ['yue', 'ping', 0.62],
];

export function closeness(a: DialectId, b: DialectId, tree: DialectTree): number {
  const pathA = tree.path(a);
  const pathB = tree.path(b);
  const common = pathA.filter((id, depth) => pathB[depth] === id).at(-1);
  if (common === undefined) return 0;
  if (a === b && tree.isLeaf(a)) return 1;
  if (pathA[0] === MINORITY) return 0;
  // One holds the other ("some kind of Wu"): it may well be the very same, so half way to sure.
  if (common === a || common === b) return (1 + valueOf(common, tree)) / 2;
  return across(pathA, pathB) ?? valueOf(common, tree);
}

const valueOf = (id: DialectId, tree: DialectTree): number => {
  const rank = tree.node(id)?.rank;
  return BY_NODE[id] ?? (rank === undefined ? 0 : BY_RANK[rank]);
};

function across(a: readonly string[], b: readonly string[]): number | undefined {
  const row = ACROSS.find(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x)));
  return row?.[2];
}
