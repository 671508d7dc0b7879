import { useQuery } from '@tanstack/react-query';
import type { boardContract } from '../../shared/contract/board/contract.ts';
import { useStation } from '../rpc/station-context.ts';

/** All that the board shows, asked again whenever something of it changes. The last view stays while the line is down. */
export function useBoard() {
  const { ask } = useStation<typeof boardContract>();
  return useQuery(
    ask.show.queryOptions({
      input: {},
      meta: { nouns: ['ticket', 'counter', 'service', 'notice', 'publicity', 'station', 'dispute'] },
    }),
  );
}
