import { useQuery } from '@tanstack/react-query';
import { MINUTE } from '../../shared/domain/millis.ts';
import { useKiosk } from './use-kiosk.ts';

/** A piece begins and ends with a day, and nothing changes at the station at midnight. */
const AGAIN_MS = 10 * MINUTE;

/** What this kiosk shows while nobody uses it, in the order it is shown. */
export function usePieces() {
  const { ask } = useKiosk();
  return useQuery(
    ask.publicity.onShow.queryOptions({ input: {}, refetchInterval: AGAIN_MS, meta: { nouns: ['publicity'] } }),
  );
}
