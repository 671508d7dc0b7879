import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** How the station is set up now. */
export function useSetup() {
  const { ask } = useDesk();
  return useQuery(
    ask.setup.show.queryOptions({
      input: {},
      meta: { nouns: ['station', 'service', 'counter', 'staff', 'ticket', 'calendar', 'settings'] },
    }),
  );
}
