import { useQuery } from '@tanstack/react-query';
import { MINUTE } from '../../../shared/domain/millis.ts';
import { useDesk } from '../use-desk.ts';

/** The leads, live; asked again each minute, because limits pass without anything happening. */
export function useLeads() {
  const { ask } = useDesk();
  return useQuery(
    ask.leads.list.queryOptions({ input: {}, refetchInterval: MINUTE, meta: { nouns: ['lead', 'staff', 'person'] } }),
  );
}

/** Place and words of a lead; forgotten as soon as they are off the screen. */
export function useLeadWords(leadId: string, mayRead: boolean) {
  const { ask } = useDesk();
  return useQuery(
    ask.leads.read.queryOptions({ input: { leadId }, enabled: mayRead, gcTime: 0, meta: { nouns: ['person'] } }),
  );
}
