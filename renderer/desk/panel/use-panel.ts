import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** What the panel of a dispute shares, live; forgotten as soon as it is off the screen. */
export function usePanel(disputeId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.panel.open.queryOptions({ input: { disputeId }, gcTime: 0, meta: { nouns: ['dispute', 'person', 'staff'] } }),
  );
}
