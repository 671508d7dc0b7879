/**
 * Moves one of a list a place up (-1) or down (1) and numbers all anew from 1. Returns only those whose number
 * changed; the ends stay where they are.
 */
export function moveInOrder<T extends { readonly order: number }>(
  list: readonly T[],
  isIt: (one: T) => boolean,
  by: -1 | 1,
): T[] {
  const at = list.findIndex(isIt);
  const [moved, other] = [list[at], list[at + by]];
  const next = [...list];
  if (moved !== undefined && other !== undefined) [next[at], next[at + by]] = [other, moved];
  return next.flatMap((one, index) => (one.order === index + 1 ? [] : { ...one, order: index + 1 }));
}
