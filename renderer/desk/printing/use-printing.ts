import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** The receipt printer and the numbers that are not on paper, live. */
export function usePrinting() {
  const { ask } = useDesk();
  return useQuery(ask.printing.show.queryOptions({ input: {}, meta: { nouns: ['ticket', 'printer'] } }));
}
