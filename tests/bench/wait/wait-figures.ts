import type { JudgedWait } from './judge-waits.ts';

export interface WaitFigures {
  readonly judged: number;
  readonly meanWait: number;
  /** Mean absolute error of the middle of the range, and of the usual estimate; minutes. */
  readonly error: number;
  readonly naiveError: number;
  /** Share of people whose wait lay within the range. */
  readonly held: number;
  readonly width: number;
}

export function waitFigures(waits: readonly JudgedWait[]): WaitFigures {
  const mean = (of: (wait: JudgedWait) => number) => waits.reduce((sum, wait) => sum + of(wait), 0) / waits.length;
  return {
    judged: waits.length,
    meanWait: mean(({ waited }) => waited),
    error: mean(({ waited, low, high }) => Math.abs((low + high) / 2 - waited)),
    naiveError: mean(({ waited, naive }) => Math.abs(naive - waited)),
    held: mean(({ waited, low, high }) => Number(low <= waited && waited <= high)),
    width: mean(({ low, high }) => high - low),
  };
}
