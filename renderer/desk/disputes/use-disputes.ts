import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../use-desk.ts';

/** The list of disputes, live. */
export function useDisputes(enabled: boolean) {
  const { ask } = useDesk();
  return useQuery(
    ask.disputes.list.queryOptions({
      input: {},
      enabled,
      meta: { nouns: ['dispute', 'ticket', 'mediator', 'person', 'staff', 'calendar'] },
    }),
  );
}

/** One whole file, live; forgotten as soon as it is off the screen. */
export function useDisputeFile(disputeId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.disputes.open.queryOptions({
      input: { disputeId },
      gcTime: 0,
      meta: { nouns: ['dispute', 'ticket', 'person', 'mediator', 'referral', 'calendar'] },
    }),
  );
}

/** Earlier cases that may be the same quarrel; asked once for each time the form is opened, since it opens sealed words. */
export function useEarlierCases(disputeId: string, enabled: boolean) {
  const { ask } = useDesk();
  return useQuery(ask.disputes.earlier.queryOptions({ input: { disputeId }, enabled, gcTime: 0 }));
}
