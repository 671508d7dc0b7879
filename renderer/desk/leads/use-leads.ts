import { useQuery } from '@tanstack/react-query';
import { MINUTE } from '../../../shared/domain/millis.ts';
import { leadOrder, leadStanding } from '../../../shared/rules/lead-limits.ts';
import { useStationClock } from '../../parts/use-station-clock.ts';
import { useDesk } from '../use-desk.ts';

/** The leads, live. Limits pass without anything happening at the station, so the page's own clock tells how they stand. */
export function useLeads() {
  const { ask } = useDesk();
  const now = useStationClock(undefined, MINUTE);
  return useQuery(
    ask.leads.list.queryOptions({
      input: {},
      meta: { nouns: ['lead', 'staff', 'person', 'settings'] },
      select: ({ leads, ...limits }) => ({
        ...limits,
        leads: leads.map((lead) => ({ ...lead, standing: leadStanding(lead, now, limits) })).toSorted(leadOrder),
      }),
    }),
  );
}

/** Place and words of a lead; forgotten as soon as they are off the screen. */
export function useLeadWords(leadId: string, mayRead: boolean) {
  const { ask } = useDesk();
  return useQuery(
    ask.leads.read.queryOptions({ input: { leadId }, enabled: mayRead, gcTime: 0, meta: { nouns: ['person'] } }),
  );
}
