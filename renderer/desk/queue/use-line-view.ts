import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** The waiting line and the ticket at my counter, live. */
export function useLineView() {
  const { ask } = useDesk();
  return useQuery(
    ask.tickets.line.queryOptions({
      input: {},
      meta: { nouns: ['ticket', 'counter', 'dispute', 'service', 'mediator', 'appointment'] },
    }),
  );
}
