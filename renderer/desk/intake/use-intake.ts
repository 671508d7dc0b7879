import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** The intake of one dispute, live; forgotten as soon as it is off the screen. */
export function useIntake(disputeId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.intake.show.queryOptions({ input: { disputeId }, gcTime: 0, meta: { nouns: ['dispute', 'person'] } }),
  );
}
