import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** Silent alarms that are not over, and today's, live. */
export function usePanics() {
  const { ask } = useDesk();
  return useQuery(ask.panic.list.queryOptions({ input: {}, meta: { nouns: ['alarm', 'staff', 'counter'] } }));
}
