import type { DialectTree } from '../domain/dialect-tree.ts';

/**
 * Owns the keeping of what was worked out from a tree. A tree never changes, so an answer holds as
 * long as the tree does, and goes with it.
 */
export function keptWithTree<T>(): (tree: DialectTree, key: string, find: () => T) => T {
  const memory = new WeakMap<DialectTree, Map<string, T>>();
  return (tree, key, find) => {
    const kept = memory.get(tree) ?? new Map<string, T>();
    memory.set(tree, kept);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const found = find();
    kept.set(key, found);
    return found;
  };
}
