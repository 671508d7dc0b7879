import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';

/**
 * Knows which disputes came to me since I last looked, to take on or to help mediate. Only those somebody else
 * gave me: one that I called or accepted myself is no news.
 */
export interface Arrivals {
  /** Those that were mine when the list was last seen; undefined before the first list. */
  readonly mine: ReadonlySet<string> | undefined;
  /** Not looked at yet, newest last. */
  readonly fresh: readonly DisputeLine[];
}

export type Arrival =
  | { readonly kind: 'listed'; readonly lines: readonly DisputeLine[]; readonly atMyCounter: string | null }
  | { readonly kind: 'looked-at'; readonly disputeId: string };

export const NOTHING_NEW: Arrivals = { mine: undefined, fresh: [] };

export function arrive(now: Arrivals, event: Arrival): Arrivals {
  if (event.kind === 'looked-at')
    return { ...now, fresh: now.fresh.filter(({ disputeId }) => disputeId !== event.disputeId) };
  const mine = event.lines.filter(({ belongs }) => belongs === 'mine' || belongs === 'beside');
  const waiting = new Map(
    mine.filter(({ belongs, takenOn }) => belongs === 'beside' || !takenOn).map((line) => [line.disputeId, line]),
  );
  const still = now.fresh.flatMap(({ disputeId }) => waiting.get(disputeId) ?? []);
  const mineNow = new Set(mine.map(({ disputeId }) => disputeId));
  const known = now.mine ?? mineNow;
  const added = [...waiting.values()].filter(
    ({ disputeId }) => !known.has(disputeId) && disputeId !== event.atMyCounter,
  );
  return { mine: mineNow, fresh: [...still, ...added] };
}
