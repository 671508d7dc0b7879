import { useQuery } from '@tanstack/react-query';
import { useKiosk } from './use-kiosk.ts';

/** What the station offers, live. */
export function useServices() {
  const { ask } = useKiosk();
  return useQuery(
    ask.tickets.services.queryOptions({
      input: {},
      meta: { nouns: ['station', 'service', 'counter', 'staff', 'ticket', 'dispute', 'appointment', 'calendar'] },
    }),
  );
}
