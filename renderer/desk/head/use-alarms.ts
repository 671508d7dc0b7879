import { useQuery } from '@tanstack/react-query';
import { NOUNS } from '../../../shared/domain/nouns.ts';
import { useDesk } from '../use-desk.ts';

/** What somebody should look after now. */
export function useAlarms() {
  const { ask } = useDesk();
  return useQuery(ask.head.alarms.queryOptions({ input: {}, meta: { nouns: [...NOUNS] } }));
}
