import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** The mediators, live. */
export function useMediators() {
  const { ask } = useDesk();
  return useQuery(ask.mediators.list.queryOptions({ input: {}, meta: { nouns: ['mediator', 'dispute', 'staff'] } }));
}
