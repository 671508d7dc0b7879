import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Category } from '../../../shared/domain/dispute.ts';
import { useDesk } from '../use-desk.ts';

/** Cases with these words, live; the last list stays until the next is there. */
export function useCases(text: string, category: Category | null) {
  const { ask } = useDesk();
  return useQuery(
    ask.library.search.queryOptions({
      input: { text, category },
      placeholderData: keepPreviousData,
      meta: { nouns: ['case'] },
    }),
  );
}

/** One case to read. */
export function useCase(caseId: string) {
  const { ask } = useDesk();
  return useQuery(ask.library.open.queryOptions({ input: { caseId }, meta: { nouns: ['case'] } }));
}

/** Cases like a dispute; forgotten with its file. */
export function useSimilarCases(disputeId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.library.similar.queryOptions({ input: { disputeId }, gcTime: 0, meta: { nouns: ['case', 'dispute'] } }),
  );
}

/** Whether a dispute stands in the library, or could. */
export function usePublishing(disputeId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.library.ofDispute.queryOptions({ input: { disputeId }, meta: { nouns: ['case', 'dispute', 'person'] } }),
  );
}
