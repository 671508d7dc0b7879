import type { ConsultEntry } from '../../../shared/domain/consult.ts';

/**
 * A library of any size for measuring time, made of the words of a small one: each answer keeps a wording of its own
 * and borrows the rest from others, so that terms are as common as in a library that large. The same every time.
 */
export function manyEntries(few: readonly ConsultEntry[], count: number): ConsultEntry[] {
  let state = 20_261_126;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
  const any = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const entry = any(few);
    const mixed = Array.from({ length: 4 }, () => {
      const [one, other] = [any(any(few).questions), any(any(few).questions)];
      return one.slice(0, 2 + below(10)) + other.slice(below(6), 6 + below(14));
    });
    return { ...entry, id: `entry-${at}`, questions: mixed, sections: entry.sections.slice(0, 2), related: [] };
  });
}
