import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DeclarationState } from '../../../shared/domain/declaration.ts';
import { useDesk } from '../use-desk.ts';

const LIVE = { nouns: ['declaration', 'person', 'calendar'] as const };

/** Declarations in a state, a page at a time, live. */
export function useDeclarations(state: DeclarationState, page: number) {
  const { ask } = useDesk();
  return useQuery(
    ask.declarations.list.queryOptions({
      input: { state, page },
      placeholderData: keepPreviousData,
      meta: { nouns: [...LIVE.nouns] },
    }),
  );
}

export function useDue() {
  const { ask } = useDesk();
  return useQuery(ask.declarations.due.queryOptions({ input: {}, meta: { nouns: [...LIVE.nouns] } }));
}

/** The words of one; forgotten as soon as they are off the screen. */
export function useDeclaration(declarationId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.declarations.open.queryOptions({ input: { declarationId }, gcTime: 0, meta: { nouns: [...LIVE.nouns] } }),
  );
}
