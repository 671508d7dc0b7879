import { asMillis, type Millis, SECOND } from '../domain/millis.ts';

/**
 * When somebody who was called counts as not come (过号): after so many calls, each so long after the one
 * before, and as long again to walk. Calls in between are heard but do not count.
 */
export const NO_SHOW = { calls: 3, spacingSeconds: 45 } as const;

export interface NoShowStanding {
  /** Calls still wanted; 0: only the time since the last one is. */
  readonly callsLeft: number;
  /** From when the next call counts or, when none is left, the number may be passed by. */
  readonly nextAt: Millis;
}

/** `calls`: when this number was called, oldest first; at least once. */
export function noShowStanding(calls: readonly Millis[]): NoShowStanding {
  let counted = 0;
  let nextAt = asMillis(0);
  for (const at of calls) {
    if (counted === NO_SHOW.calls || at < nextAt) continue;
    counted += 1;
    nextAt = asMillis(at + NO_SHOW.spacingSeconds * SECOND);
  }
  return { callsLeft: NO_SHOW.calls - counted, nextAt };
}

export const mayMarkNoShow = ({ callsLeft, nextAt }: NoShowStanding, now: Millis): boolean =>
  callsLeft === 0 && now >= nextAt;
