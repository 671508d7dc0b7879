import { asDivisionCode, type Division } from '../../shared/domain/division.ts';
import { type Forms, hanziForms, latinForms, spellByEar, spellPlain } from './place-forms.ts';
import type { Names } from './place-rank.ts';
import { readTable } from './read-table.ts';

/** Owns the places as they are looked through: every county with the forms its names may be typed in. */
export type SearchedBy = 'hanzi' | 'latin' | 'byEar';

export type IndexedPlace = { readonly division: Division } & Readonly<Record<SearchedBy, Names>>;

/** The table of places, as resources/divisions/build.ts makes it. */
export const PLACE_COLUMNS = [
  'code',
  'county',
  'prefecture',
  'province',
  'county_pinyin',
  'county_initials',
  'county_also',
  'prefecture_pinyin',
  'prefecture_initials',
  'prefecture_also',
  'province_pinyin',
  'province_initials',
] as const;

export function readPlaceIndex(path: string): IndexedPlace[] {
  const regions = new Map<string, Record<SearchedBy, Forms>>();
  // Prefectures and provinces repeat in every row; the ranker knows them again by their object.
  const region = (name: string, reading: string, also: string, initials: string) => {
    const forms = regions.get(name) ?? formsOf(name, reading, also, initials);
    regions.set(name, forms);
    return forms;
  };
  return readTable(path, PLACE_COLUMNS).map((row) => {
    const county = formsOf(row.county, row.county_pinyin, row.county_also, row.county_initials);
    const prefecture = region(row.prefecture, row.prefecture_pinyin, row.prefecture_also, row.prefecture_initials);
    const province = region(row.province, row.province_pinyin, '', row.province_initials);
    const names = (by: SearchedBy): Names => ({
      county: county[by],
      prefecture: prefecture[by],
      province: province[by],
    });
    return {
      division: {
        code: asDivisionCode(row.code),
        county: row.county,
        prefecture: row.prefecture,
        province: row.province,
      },
      hanzi: names('hanzi'),
      latin: names('latin'),
      byEar: names('byEar'),
    };
  });
}

function formsOf(name: string, reading: string, also: string, initials: string): Record<SearchedBy, Forms> {
  const spelling = { name, readings: also === '' ? [reading] : [reading, also], initials };
  return {
    hanzi: hanziForms(spelling),
    latin: latinForms(spelling, spellPlain),
    byEar: latinForms(spelling, spellByEar),
  };
}
