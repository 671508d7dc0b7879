import { useEffect, useReducer } from 'react';
import type { DisputeLine } from '../../../shared/contract/desk/disputes.ts';
import { useLineView } from '../queue/use-line-view.ts';
import { arrive, NOTHING_NEW } from './arrivals.ts';
import { useDisputes } from './use-disputes.ts';

/** Disputes that were given to me while I work, until I look at them. */
export function useArrivals(enabled: boolean): {
  readonly fresh: readonly DisputeLine[];
  readonly lookedAt: (disputeId: string) => void;
} {
  const { data: lines } = useDisputes(enabled);
  const atMyCounter = useLineView().data?.current?.disputeId ?? null;
  const [arrivals, happened] = useReducer(arrive, NOTHING_NEW);
  useEffect(() => {
    if (lines !== undefined) happened({ kind: 'listed', lines, atMyCounter });
  }, [lines, atMyCounter]);
  return { fresh: arrivals.fresh, lookedAt: (disputeId) => happened({ kind: 'looked-at', disputeId }) };
}
