import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

export function useBoardSound() {
  const { ask } = useDesk();
  return useQuery(ask.hall.sound.queryOptions({ input: {}, meta: { nouns: ['station'] } }));
}

/** The station's own notices. */
export function useOwnNotices() {
  const { ask } = useDesk();
  return useQuery(ask.hall.notices.queryOptions({ input: {}, meta: { nouns: ['notice'] } }));
}
