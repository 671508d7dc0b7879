import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { PLACE_COLUMNS } from '../../main/search/place-index.ts';
import { type Customary, englishName } from './english-name.ts';

/**
 * Makes divisions.tsv: the counties of GB/T 2260 with how their names sound and what they are in English, from the names in
 * ../dialects/county-dialects.tsv. Run after either table changed: `node resources/divisions/build.ts`.
 *
 * pinyin-pro reads most names right and some as if they were common words (乐清 "le qing"), so
 * readings.tsv has the last word. What the characters say one by one stands beside it as `also`: people
 * type what they see.
 */
interface Reading {
  readonly part: string;
  readonly syllables: readonly string[];
}
export interface County {
  readonly code: string;
  readonly county: string;
  readonly prefecture: string;
  readonly province: string;
}

const SYLLABLES = { toneType: 'none', type: 'array', v: true } as const;

/** One syllable a character; ü is written v. */
export function soundOf(name: string, readings: readonly Reading[]): string[] {
  const syllables = pinyin(name, SYLLABLES);
  for (let at = 0; at < name.length; ) {
    const reading = readings
      .filter(({ part }) => name.startsWith(part, at))
      .sort((a, b) => b.part.length - a.part.length)[0];
    if (reading !== undefined) syllables.splice(at, reading.part.length, ...reading.syllables);
    at += reading?.part.length ?? 1;
  }
  if (syllables.length !== name.length || !syllables.every((one) => /^[a-z]+$/.test(one)))
    throw new Error(`${name}: cannot be read, got "${syllables.join(' ')}"`);
  return syllables;
}

const oneByOne = (name: string): string => [...name].map((character) => pinyin(character, SYLLABLES)[0]).join(' ');

export function divisionsTable(
  counties: readonly County[],
  readings: readonly Reading[],
  customary: Customary,
): string {
  const heard = (name: string) => {
    const syllables = soundOf(name, readings);
    const sound = syllables.join(' ');
    const seen = oneByOne(name);
    return {
      sound,
      initials: syllables.map((one) => one[0]).join(''),
      also: seen === sound ? '' : seen,
      english: englishName(name, syllables, customary),
    };
  };
  const lines = counties.map(({ code, county, prefecture, province }) => {
    const [a, b, c] = [heard(county), heard(prefecture), heard(province)];
    return [
      code,
      county,
      prefecture,
      province,
      a.sound,
      a.initials,
      a.also,
      b.sound,
      b.initials,
      b.also,
      c.sound,
      c.initials,
      a.english,
      b.english,
      c.english,
    ];
  });
  return [PLACE_COLUMNS, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

/** The table's own word for counties without a prefecture is an office's; this is what a list can show. */
const prefectureOf = (name: string, province: string): string =>
  name === '省直辖' ? (province.endsWith('自治区') ? '自治区直辖县市' : '省直辖县市') : name;

const rows = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

export const readCounties = (): County[] =>
  rows('../dialects/county-dialects.tsv').map(([code = '', county = '', prefecture = '', province = '']) => ({
    code,
    county,
    prefecture: prefectureOf(prefecture, province),
    province,
  }));

export const readReadings = (): Reading[] =>
  rows('readings.tsv').map(([part = '', syllables = '']) => ({ part, syllables: syllables.split(' ') }));

export const readCustomary = (): Customary =>
  new Map(rows('customary.tsv').map(([part = '', english = '']) => [part, english]));

if (import.meta.main)
  writeFileSync(
    fileURLToPath(new URL('divisions.tsv', import.meta.url)),
    divisionsTable(readCounties(), readReadings(), readCustomary()),
  );
