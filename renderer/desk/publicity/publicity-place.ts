import type { PieceDraft } from './piece-draft.ts';
import { usePlace } from '../desk-page.ts';

/** What is open in the part: a piece to read, who comes here, or a form and what it began with. */
export type PublicityPlace =
  | { readonly is: 'list'; readonly pieceId: string | null }
  | { readonly is: 'groups' }
  | { readonly is: 'form'; readonly form: string; readonly pieceId: string | null; readonly start: PieceDraft };

const FIRST: PublicityPlace = { is: 'list', pieceId: null };

export const usePublicityPlace = () => usePlace<PublicityPlace>('publicity/at', FIRST);

/** A form for a new piece; its name keeps its words apart from those of other forms. */
export const formFor = (form: string, start: PieceDraft, pieceId: string | null = null): PublicityPlace => ({
  is: 'form',
  form: `publicity/${form}`,
  pieceId,
  start,
});
