import { join } from 'node:path';
import type { Division, PlaceName } from '../../shared/domain/division.ts';
import { readQuery, spellByEar } from './place-forms.ts';
import {
  type IndexedPlace,
  type PlaceIndex,
  prefectureCode,
  provinceCode,
  readPlaceIndex,
  type SearchedBy,
} from './place-index.ts';
import { asWholePrefecture, isSure, placeOfRank, type Rank, rankerFor } from './place-rank.ts';

/**
 * Owns the places of GB/T 2260: finding one by what was typed, and walking province → prefecture → county.
 * Reads resources/divisions once, then answers from memory. Knows no dialects.
 */
export interface Region {
  readonly code: string;
  readonly name: PlaceName;
}

export interface Gazetteer {
  /** A county, or by a code ending in zeros a whole prefecture, whose `county` is empty. */
  division(code: string): Division | undefined;
  /** Counties, best first, at most 20, the same each time. Characters, pinyin with or without spaces, or initials. */
  search(text: string): readonly Division[];
  /** The same with whole prefectures among them, for somebody who cannot say which county. */
  searchHomes(text: string): readonly Division[];
  provinces(): readonly Region[];
  /** A municipality has one prefecture: itself, under the code of the province. Unknown province: none. */
  prefectures(province: string): readonly Region[];
  counties(prefecture: string): readonly Division[];
  /** The same, and last the whole prefecture, for somebody who cannot say which county. */
  homesIn(prefecture: string): readonly Division[];
}

const MOST = 20;
/** Guessing at a misspelt name needs something to go by. */
const LEAST_TO_GUESS = 4;

export function openGazetteer(resourcesDir: string): Gazetteer {
  const index = readPlaceIndex(join(resourcesDir, 'divisions'));
  const wholes = byCode(index.prefectures);
  const places = byCode([...index.prefectures, ...index.counties]);
  const provinces = new Map<string, Region>();
  const prefectures = new Map<string, Map<string, Region>>();
  const counties = new Map<string, Division[]>();
  for (const { division } of index.counties) {
    const province = provinceCode(division);
    const prefecture = prefectureCode(division);
    provinces.set(province, { code: province, name: { zh: division.province, en: division.english.province } });
    ofKey(prefectures, province, () => new Map()).set(prefecture, {
      code: prefecture,
      name: { zh: division.prefecture, en: division.english.prefecture },
    });
    ofKey(counties, prefecture, () => []).push(division);
  }
  return {
    division: (code) => places.get(code),
    search: (text) => search({ ...index, prefectures: [] }, text),
    searchHomes: (text) => search(index, text),
    provinces: () => [...provinces.values()],
    prefectures: (province) => [...(prefectures.get(province)?.values() ?? [])],
    counties: (prefecture) => counties.get(prefecture) ?? [],
    homesIn: (prefecture) => {
      const all = counties.get(prefecture) ?? [];
      const whole = wholes.get(prefecture);
      return whole === undefined ? all : [...all, whole];
    },
  };
}

const byCode = (places: readonly IndexedPlace[]): ReadonlyMap<string, Division> =>
  new Map(places.map(({ division }) => [division.code, division]));

function search(index: PlaceIndex, typed: string): Division[] {
  const query = readQuery(typed);
  if (query === undefined) return [];
  const found = rankAll(index, query.text, query.script);
  if (query.script === 'latin' && query.text.length >= LEAST_TO_GUESS) {
    for (const [division, rank] of rankAll(index, spellByEar(query.text), 'byEar')) {
      const already = found.get(division);
      if (isSure(rank) && (already === undefined || !isSure(already))) found.set(division, 'soundsAlike');
    }
  }
  return [...found]
    .sort(([a, rankA], [b, rankB]) => placeOfRank(rankA) - placeOfRank(rankB) || Number(a.code) - Number(b.code))
    .slice(0, MOST)
    .map(([division]) => division);
}

function rankAll({ counties, prefectures }: PlaceIndex, text: string, by: SearchedBy): Map<Division, Rank> {
  const rankOf = rankerFor(text);
  const found = new Map<Division, Rank>();
  const rank = (places: readonly IndexedPlace[], as: (rank: Rank | undefined) => Rank | undefined) => {
    for (const entry of places) {
      const ranked = as(rankOf(entry[by]));
      if (ranked !== undefined) found.set(entry.division, ranked);
    }
  };
  rank(counties, (ranked) => ranked);
  rank(prefectures, asWholePrefecture);
  return found;
}

function ofKey<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
