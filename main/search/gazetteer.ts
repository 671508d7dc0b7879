import { join } from 'node:path';
import type { Division } from '../../shared/domain/division.ts';
import { readQuery, spellByEar } from './place-forms.ts';
import { type IndexedPlace, readPlaceIndex, type SearchedBy } from './place-index.ts';
import { isSure, placeOfRank, type Rank, rankerFor } from './place-rank.ts';

/**
 * Owns the places of GB/T 2260: finding one by what was typed, and walking province → prefecture → county.
 * Reads resources/divisions once, then answers from memory. Knows no dialects.
 */
export interface Region {
  readonly code: string;
  readonly name: string;
}

export interface Gazetteer {
  division(code: string): Division | undefined;
  /** Best first, at most 20, the same each time. Characters, pinyin with or without spaces, or initials. */
  search(text: string): readonly Division[];
  provinces(): readonly Region[];
  /** A municipality has one prefecture: itself, under the code of the province. Unknown province: none. */
  prefectures(province: string): readonly Region[];
  counties(prefecture: string): readonly Division[];
}

const MOST = 20;
/** Guessing at a misspelt name needs something to go by. */
const LEAST_TO_GUESS = 4;

export function openGazetteer(resourcesDir: string): Gazetteer {
  const index = readPlaceIndex(join(resourcesDir, 'divisions', 'divisions.tsv'));
  const byCode = new Map(index.map(({ division }) => [division.code as string, division]));
  const provinces = new Map<string, Region>();
  const prefectures = new Map<string, Map<string, Region>>();
  const counties = new Map<string, Division[]>();
  for (const { division } of index) {
    const province = `${division.code.slice(0, 2)}0000`;
    const prefecture = division.prefecture === division.province ? province : `${division.code.slice(0, 4)}00`;
    provinces.set(province, { code: province, name: division.province });
    ofKey(prefectures, province, () => new Map()).set(prefecture, { code: prefecture, name: division.prefecture });
    ofKey(counties, prefecture, () => []).push(division);
  }
  return {
    division: (code) => byCode.get(code),
    search: (text) => search(index, text),
    provinces: () => [...provinces.values()],
    prefectures: (province) => [...(prefectures.get(province)?.values() ?? [])],
    counties: (prefecture) => counties.get(prefecture) ?? [],
  };
}

function search(index: readonly IndexedPlace[], typed: string): Division[] {
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

function rankAll(index: readonly IndexedPlace[], text: string, by: SearchedBy): Map<Division, Rank> {
  const rankOf = rankerFor(text);
  const found = new Map<Division, Rank>();
  for (const entry of index) {
    const rank = rankOf(entry[by]);
    if (rank !== undefined) found.set(entry.division, rank);
  }
  return found;
}

function ofKey<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
