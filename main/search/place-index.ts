import { join } from 'node:path';
import { asDivisionCode, type Division } from '../../shared/domain/division.ts';
import { type Alias, type Forms, hanziForms, latinForms, spellByEar, spellPlain } from './place-forms.ts';
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
  'county_en',
  'prefecture_en',
  'province_en',
] as const;

export interface PlaceIndex {
  readonly counties: readonly IndexedPlace[];
  /** Whole prefectures, for those who know no more of their home: no county, and the code ends in zeros. */
  readonly prefectures: readonly IndexedPlace[];
}

export function readPlaceIndex(folder: string): PlaceIndex {
  const rows = readTable(join(folder, 'divisions.tsv'), PLACE_COLUMNS);
  const aliases = readAliases(join(folder, 'aliases.tsv'));
  const regions = new Map<string, Record<SearchedBy, Forms>>();
  // Prefectures and provinces repeat in every row; the ranker knows them again by their object.
  const region = (code: string, level: 'prefecture' | 'province', row: Row) => {
    const forms = regions.get(row[level]) ?? formsOf(row, level, aliases.get(code));
    regions.set(row[level], forms);
    return forms;
  };
  const prefectures = new Map<string, IndexedPlace>();
  const counties = rows.map((row) => {
    const code = prefectureCode(row);
    const county = formsOf(row, 'county', aliases.get(row.code));
    const prefecture = region(code, 'prefecture', row);
    const province = region(provinceCode(row), 'province', row);
    const place = (at: string, name: string, en: string, forms: Record<SearchedBy, Forms>): IndexedPlace => {
      const names = (by: SearchedBy): Names => ({
        county: forms[by],
        prefecture: prefecture[by],
        province: province[by],
      });
      return {
        division: {
          code: asDivisionCode(at),
          county: name,
          prefecture: row.prefecture,
          province: row.province,
          english: { county: en, prefecture: row.prefecture_en, province: row.province_en },
        },
        hanzi: names('hanzi'),
        latin: names('latin'),
        byEar: names('byEar'),
      };
    };
    if (isWhole(row, code)) prefectures.set(code, place(code, '', '', NAMELESS));
    return place(row.code, row.county, row.county_en, county);
  });
  return { counties, prefectures: [...prefectures.values()] };
}

/** Not for the counties that a province governs directly, and not where prefecture and county are one. */
const isWhole = (row: { code: string; prefecture: string }, prefecture: string): boolean =>
  row.code !== prefecture && row.code.slice(2, 4) !== DIRECT;
/** Third and fourth digit of counties without a prefecture. */
const DIRECT = '90';

export const provinceCode = ({ code }: { code: string }): string => `${code.slice(0, 2)}0000`;
/** A municipality is its own prefecture. */
export const prefectureCode = (place: { code: string; prefecture: string; province: string }): string =>
  place.prefecture === place.province ? provinceCode(place) : `${place.code.slice(0, 4)}00`;

const NOTHING: Forms = { whole: [], short: [], initials: [], also: [], inside: '', all: '' };
const NAMELESS: Record<SearchedBy, Forms> = { hanzi: NOTHING, latin: NOTHING, byEar: NOTHING };

function readAliases(path: string): ReadonlyMap<string, readonly Alias[]> {
  const aliases = new Map<string, readonly Alias[]>();
  for (const { code, alias, pinyin } of readTable(path, ['code', 'alias', 'pinyin']))
    aliases.set(code, [...(aliases.get(code) ?? []), { name: alias, readings: pinyin.split('|') }]);
  return aliases;
}

type Row = Readonly<Record<(typeof PLACE_COLUMNS)[number], string>>;

function formsOf(
  row: Row,
  level: 'county' | 'prefecture' | 'province',
  aliases: readonly Alias[] = [],
): Record<SearchedBy, Forms> {
  const also = level === 'province' ? '' : row[`${level}_also`];
  const spelling = {
    name: row[level],
    readings: [row[`${level}_pinyin`], ...(also === '' ? [] : [also])],
    initials: row[`${level}_initials`],
    english: row[`${level}_en`],
    aliases,
  };
  return {
    hanzi: hanziForms(spelling),
    latin: latinForms(spelling, spellPlain),
    byEar: latinForms(spelling, spellByEar),
  };
}
