import { dialectId } from '../../shared/domain/dialect.ts';
import type { DialectTree } from '../../shared/domain/dialect-tree.ts';
import { type Similarity, similarity } from '../../shared/rules/similarity.ts';

export type SimilarityOfPair = { readonly speaker: string; readonly listener: string } & Similarity;

const UNKNOWN: Similarity = { closeness: null, score: null };

/**
 * `speaker<TAB>listener` a line, dialects of any level of the taxonomy: how close, and how much the
 * listener understands. Blank lines are skipped; null where nobody can say, an unknown id among them.
 */
export const similarityCommand = (input: string, tree: DialectTree): SimilarityOfPair[] =>
  input
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [speaker = '', listener = ''] = line.split('\t').map((id) => id.trim());
      return { speaker, listener, ...ofPair(speaker, listener, tree) };
    });

function ofPair(speaker: string, listener: string, tree: DialectTree): Similarity {
  const [one, other] = [dialectId.safeParse(speaker), dialectId.safeParse(listener)];
  if (!one.success || !other.success) return UNKNOWN;
  const { closeness, score } = similarity(one.data, other.data, tree);
  return { closeness: rounded(closeness), score: rounded(score) };
}

/** Four places: finer than the evidence, coarse enough to read. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10_000) / 10_000);

/** The same as lines for people, with the names of the dialects. */
export const similarityLines = (pairs: readonly SimilarityOfPair[], tree: DialectTree): string[] => [
  '相近  听懂  说的人 → 听的人',
  ...pairs.map(
    ({ speaker, listener, closeness, score }) =>
      `${figure(closeness)}  ${figure(score)}  ${named(speaker, tree)} → ${named(listener, tree)}`,
  ),
];

const figure = (value: number | null): string => value?.toFixed(2) ?? '要问 ';

function named(id: string, tree: DialectTree): string {
  const known = dialectId.safeParse(id);
  return known.success ? tree.named(known.data).name.zh : id;
}
