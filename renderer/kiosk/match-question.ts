import type { MandarinLevel } from '../../shared/domain/dialect.ts';
import type { Draft } from './draft.ts';
import { speaksOnlyPutonghua } from './steps.ts';

/** What matching is told of a draft; undefined while the questions before it are open. Nothing personal. */
export function matchQuestion(draft: Draft) {
  const { place, category, dialects, sexWish, homeWish } = draft;
  if (place === null || category === null) return undefined;
  return {
    home: place.code,
    category,
    dialects: (dialects ?? []).map(({ id }) => id),
    mandarin: mandarinOf(draft),
    sexWish,
    homeWish,
  };
}

/** Names of both parties, so that nobody who stands aside from one of them is offered. */
export const partiesOf = ({ name, respondentName }: Draft): string[] =>
  [name, respondentName].filter((one) => one.trim() !== '');

/** Who speaks only Putonghua is not asked how well. */
export const mandarinOf = (draft: Draft): MandarinLevel =>
  speaksOnlyPutonghua(draft) ? 'fluent' : (draft.mandarin ?? 'none');
