import { useMutation, useQuery } from '@tanstack/react-query';
import { saveFile } from '../../head/save-file.ts';
import { useDesk } from '../../use-desk.ts';

/** The papers of a dispute, live; forgotten as soon as they are off the screen. */
export function usePapers(disputeId: string) {
  const { ask } = useDesk();
  return useQuery(
    ask.papers.list.queryOptions({
      input: { disputeId },
      gcTime: 0,
      meta: { nouns: ['dispute', 'person', 'paper', 'staff'] },
    }),
  );
}

/** Makes a file of a paper and hands it to the browser's own saving. */
export function useIssue() {
  const { ask } = useDesk();
  const save = {
    onSuccess: ({ file, fileName }: { readonly file: File; readonly fileName: string }) => saveFile(file, fileName),
  };
  return {
    pdf: useMutation(ask.papers.pdf.mutationOptions(save)),
    page: useMutation(ask.papers.page.mutationOptions(save)),
  };
}
