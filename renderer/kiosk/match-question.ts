import type { MandarinLevel } from '../../shared/domain/dialect.ts';
import type { Draft } from './draft.ts';
import { speaksOnlyPutonghua } from './steps.ts';

/** What matching is told of a draft; undefined while the questions before it are open. Nothing personal. */
export function matchQuestion(draft: Draft) {
  const { place, category, dialects } = draft;
  if (place === null || category === null) return undefined;
  return { home: place.code, category, dialects: (dialects ?? []).map(({ id }) => id), mandarin: mandarinOf(draft) };
}

/** Who speaks only Putonghua is not asked how well. */
export const mandarinOf = (draft: Draft): MandarinLevel =>
  speaksOnlyPutonghua(draft) ? 'fluent' : (draft.mandarin ?? 'none');
