import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** The counters and who sits there, live. Asks again too when somebody signs in or out. */
export function useCounters() {
  const { ask } = useDesk();
  return useQuery(ask.counters.list.queryOptions({ input: {}, meta: { nouns: ['counter', 'staff', 'service'] } }));
}
