/**
 * Chance without chance: the same draws every time, so that the same line is told the same wait. For each
 * dimension (one visit of an imagined course) the draws cover 0 to 1 evenly, in an order of their own.
 */
export const COURSES = 120;

const drawn: Float64Array[] = [];

/** Between 0 and 1, never either. */
export function draw(course: number, dimension: number): number {
  const at = dimension % DIMENSIONS;
  return (drawn[at] ??= shuffled(at))[course] ?? 0.5;
}

/** A longer line than this takes its draws again from the first. */
const DIMENSIONS = 400;

function shuffled(seed: number): Float64Array {
  const values = Float64Array.from({ length: COURSES }, (_, at) => (at + 0.5) / COURSES);
  const next = randomFrom(seed + 1);
  for (let at = COURSES - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [values[at], values[other]] = [values[other] ?? 0, values[at] ?? 0];
  }
  return values;
}

/** Mulberry32: small, and the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
