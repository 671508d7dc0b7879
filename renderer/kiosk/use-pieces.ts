import { useQuery } from '@tanstack/react-query';
import { useKiosk } from './use-kiosk.ts';

/** What this kiosk shows while nobody uses it, in the order it is shown. */
export function usePieces() {
  const { ask } = useKiosk();
  return useQuery(ask.publicity.onShow.queryOptions({ input: {}, meta: { nouns: ['publicity'] } }));
}
