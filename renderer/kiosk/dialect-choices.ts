import type { OfferedDialect } from '../../shared/contract/kiosk/places.ts';
import type { NamedDialect } from '../../shared/domain/dialect.ts';

/** What counts as chosen before anybody touches: the largest share of the place. */
export function preselected(offered: readonly OfferedDialect[]): readonly NamedDialect[] {
  const largest = offered.find(({ share }) => share !== null);
  return largest === undefined ? [] : [named(largest)];
}

/** The tiles of the question: those of the place, those chosen from the full list, and Putonghua, each once. */
export function dialectChoices(
  offered: readonly OfferedDialect[],
  chosen: readonly NamedDialect[],
  putonghua: NamedDialect,
): readonly OfferedDialect[] {
  const seen = new Set(offered.map(({ id }) => id));
  const added = [...chosen, putonghua].filter(({ id }) => !seen.has(id) && seen.add(id));
  return [...offered, ...added.map((one) => ({ ...one, share: null, minority: false }))];
}

export const named = ({ id, name }: NamedDialect): NamedDialect => ({ id, name });
