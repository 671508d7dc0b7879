import { HOUR, MINUTE, SECOND } from '../../shared/domain/millis.ts';
import type { SyncRefusal } from './outcome.ts';

/** After how long to try again by ourselves, per refusal: first wait and longest. Null: somebody has to act first. */
const WAITS: Record<SyncRefusal, { readonly first: number; readonly longest: number } | null> = {
  'centre-not-set': null,
  'centre-unreachable': { first: 15 * SECOND, longest: 15 * MINUTE },
  // An administrator has to act; what he did is noticed within the hour.
  'centre-refused': { first: 15 * MINUTE, longest: HOUR },
  'sync-running': { first: 30 * SECOND, longest: 5 * MINUTE },
};

/**
 * Doubles from the first wait to the longest; chance takes off up to half, so that stations which
 * failed together do not come back together. `chance` is 0 … 1.
 */
export function retryDelay(refusal: SyncRefusal, failures: number, chance: number): number | null {
  const wait = WAITS[refusal];
  if (wait === null) return null;
  const full = Math.min(wait.longest, wait.first * 2 ** Math.min(failures - 1, 20));
  return Math.round(full * (1 - chance / 2));
}
