import type { Division, PlaceName } from '../domain/division.ts';

type Named = Omit<Division, 'code'>;

/**
 * Owns how a place is said in one line. In Chinese as people say where they are from: province and county, or the
 * prefecture when no county is known. In English from the smallest to the largest, as addresses are written there.
 */
export const placeNameOf = ({ county, prefecture, province, english }: Named): PlaceName => ({
  zh: [...new Set([province, county || prefecture])].join(''),
  en: [
    english.county,
    ...(saysNothing(prefecture) || prefecture === county ? [] : [english.prefecture]),
    ...(province === prefecture ? [] : [english.province]),
  ]
    .filter((name) => name !== '')
    .join(', '),
});

/** The whole way from the province down; in English the same as above. */
export const placePathOf = (place: Named): PlaceName => ({
  zh: [...new Set([place.province, place.prefecture, place.county])].filter((name) => name !== '').join(' '),
  en: placeNameOf(place).en,
});

/** What the county lies in, from the largest: for a list, beside the county's own name. */
export const whereItLies = ({ prefecture, province, english }: Named): PlaceName => ({
  zh: [...new Set([province, prefecture])].join(' '),
  en: placeNameOf({ county: '', prefecture, province, english: { ...english, county: '' } }).en,
});

/** The heading for counties without a prefecture (省直辖县市、自治区直辖县市) is no place. */
const saysNothing = (prefecture: string): boolean => prefecture.endsWith('直辖县市');
