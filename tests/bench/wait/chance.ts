import { randomFrom } from '../../../shared/rules/even-draws.ts';

/** Seeded chance: the same seed, the same district. */
export interface Chance {
  /** From 0 up to, never, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(among: readonly T[]): T;
  /** A factor around 1, lognormal with this spread. */
  around(spread: number): number;
  /** An exponential waiting time with this mean. */
  after(mean: number): number;
}

export function chanceFrom(seed: number): Chance {
  const next = randomFrom(seed);
  // Box and Muller; the predictor never sees how these are made.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (among) => {
      const one = among[Math.floor(next() * among.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    around: (spread) => Math.exp(spread * normal()),
    after: (mean) => -mean * Math.log(1 - next()),
  };
}
