import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** Today's alarms and those nobody answered, live. */
export function useDangerAlarms() {
  const { ask } = useDesk();
  return useQuery(ask.dangerAlarms.list.queryOptions({ input: {}, meta: { nouns: ['alarm', 'dispute', 'staff'] } }));
}
