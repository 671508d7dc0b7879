import type { DialectId, NamedDialect } from './dialect.ts';
import { type DialectMeasures, NOTHING_MEASURED } from './dialect-measures.ts';
import type { Bilingual } from './language.ts';

/**
 * Owns the family tree of dialects: who stands under whom. Built from rows that somebody else read;
 * never reads a file.
 */
export const DIALECT_RANKS = ['family', 'supergroup', 'group', 'slice', 'subslice', 'language'] as const;
export type DialectRank = (typeof DIALECT_RANKS)[number];

export interface DialectNode {
  readonly id: DialectId;
  readonly parent: DialectId | undefined;
  readonly rank: DialectRank;
  readonly name: Bilingual;
}

export interface DialectTree {
  /** Undefined: no such dialect. */
  node(id: DialectId): DialectNode | undefined;
  /** From the root down to the dialect itself; empty for an unknown one. */
  path(id: DialectId): readonly DialectId[];
  /** Nothing stands under it: the speech of one area, not a family. */
  isLeaf(id: DialectId): boolean;
  /** Every area under it, or itself when nothing is; empty for an unknown one. */
  leaves(id: DialectId): readonly DialectId[];
  /** An unknown dialect is called by its id, so that a sentence about it can still be shown. */
  named(id: DialectId): NamedDialect;
  /** What was measured of them. */
  readonly measures: DialectMeasures;
}

/** Throws when a row names a parent that is not there, or stands under itself. */
export function dialectTree(nodes: readonly DialectNode[], measures: DialectMeasures = NOTHING_MEASURED): DialectTree {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Set(nodes.map((node) => node.parent));
  const paths = new Map<DialectId, readonly DialectId[]>();
  const leaves = new Map<DialectId, DialectId[]>();
  for (const { id } of nodes) {
    const path = pathTo(id, byId);
    paths.set(id, path);
    if (!parents.has(id)) for (const above of path) leaves.set(above, [...(leaves.get(above) ?? []), id]);
  }
  return {
    node: (id) => byId.get(id),
    path: (id) => paths.get(id) ?? [],
    isLeaf: (id) => byId.has(id) && !parents.has(id),
    leaves: (id) => leaves.get(id) ?? [],
    measures,
    named: (id) => ({ id, name: byId.get(id)?.name ?? { zh: id, en: id } }),
  };
}

function pathTo(id: DialectId, byId: ReadonlyMap<DialectId, DialectNode>): readonly DialectId[] {
  const path: DialectId[] = [];
  for (let at: DialectId | undefined = id; at !== undefined; at = byId.get(at)?.parent) {
    if (!byId.has(at)) throw new Error(`dialect ${id}: ${at} is missing above it`);
    if (path.includes(at)) throw new Error(`dialect ${id} stands under itself`);
    path.unshift(at);
  }
  return path;
}
