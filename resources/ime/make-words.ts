/**
 * Makes resources/ime/words.txt, the word list of the on-screen keyboard, from two npm packages and
 * station-words.txt. Run by hand when one of them changes; never part of a build or of the station.
 * Sources and licences: NOTICE.md beside this file.
 *
 *   npm install --prefix FOLDER @node-rs/jieba@2.0.3 @pinyin-pro/data@1.3.1
 *   node resources/ime/make-words.ts FOLDER
 *
 * One line per reading: syllables, a tab, then each word followed by one character that says how
 * common it is, most common first. `gong zi⇥工资k公子Y`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { SYLLABLES } from '../../renderer/parts/keyboard/syllables.ts';

type Spelled = { word: string; reading: string; count: number };

const LEVELS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Four levels to a factor of e; 3.2 million, the commonest word's count, is then level 60. */
const levelOf = (count: number) => LEVELS[Math.min(61, Math.max(0, Math.round(Math.log(Math.max(count, 1)) * 4)))];

/** A word of the general list stays from this count on; a headword of the modern dictionary always stays. */
const COMMON_ENOUGH = 30;
const LONGEST = 6;
/** People's names out of newspapers and novels: no use in the list, and nobody's name belongs in it. */
const NAME_TAGS = new Set(['nr', 'nrt', 'nrfg']);
/** Readings that the packages lack or spell as nobody types them. */
const OWN_READINGS: Record<string, readonly string[]> = {
  嗯: ['en'],
  哼: ['heng'],
  呒: ['mu'],
  诶: ['ei'],
  儿: ['er'],
  么: ['me', 'mo'],
  女: ['nv'],
  噷: ['hen'],
  欸: ['ei', 'ai'],
};

/** Read alone, these would be taken for another reading than the one in a pattern. */
const OWN_PARTS: Record<string, string> = { 了: 'le', 没: 'mei' };

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);
const plain = (reading: string) =>
  reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC')
    .replaceAll('ü', 'v');
const spell = (word: string) => pinyin(word, { toneType: 'none', v: true });

function generalWords(folder: string, old: ReadonlySet<string>): Spelled[] {
  const modules = join(folder, 'node_modules');
  const counted = readFileSync(join(modules, '@node-rs/jieba/dict.txt'), 'utf8').trim().split('\n');
  const read = (name: string): Record<string, [string, number]> =>
    JSON.parse(readFileSync(join(modules, '@pinyin-pro/data/json', name), 'utf8'));
  const [complete, modern] = [read('complete.json'), read('modern.json')];
  return counted.flatMap((line) => {
    const [word = '', times = '0', tag = ''] = line.split(' ');
    const [count, length] = [Number(times), [...word].length];
    if (!isHan(word) || length > LONGEST) return [];
    const headword = modern[word] !== undefined;
    if (length > 1 && [...word].some((char) => old.has(char))) return [];
    if (length > 1 && !headword && (NAME_TAGS.has(tag) || count < COMMON_ENOUGH)) return [];
    return [{ word, reading: plain(complete[word]?.[0] ?? spell(word)), count }];
  });
}

/** station-words.txt says how it is written at its top. */
const stationLines = readFileSync(new URL('station-words.txt', import.meta.url), 'utf8').split('\n');
const seldom = new Set(stationLines.filter((line) => line.startsWith('!')).flatMap((line) => line.split(' ').slice(1)));

function stationWords(): Spelled[] {
  let [count, patterns]: [number, readonly string[]] = [0, ['~']];
  return stationLines.flatMap((line) => {
    if (line.startsWith('=')) {
      const [, times, ...more] = line.split(' ');
      [count, patterns] = [Number(times), ['~', ...more]];
    }
    if (/^[=#!]/.test(line)) return [];
    return [...line.matchAll(/(\p{Script=Han}+)(?:\(([a-z ]+)\))?/gu)].flatMap(([, word = '', reading]) =>
      patterns.map((pattern) => {
        const [before = '', after = ''] = pattern
          .split('~')
          .map((part) => (part === '' ? '' : (OWN_PARTS[part] ?? spell(part))));
        return {
          word: pattern.replace('~', word),
          reading: `${before} ${reading ?? spell(word)} ${after}`.trim(),
          count,
        };
      }),
    );
  });
}

/** The 6,763 characters of GB 2312: everyday simplified script. A traditional form is one outside of it. */
const everyday = new Set(
  Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) =>
      new TextDecoder('gb2312').decode(new Uint8Array([0xb0 + row, 0xa1 + cell])),
    ),
  ).flat(),
);
const traditional = (folder: string) => {
  const map = readFileSync(join(folder, 'node_modules/@pinyin-pro/data/json/traditional.json'), 'utf8');
  return new Set(Object.keys(JSON.parse(map)).filter((char) => !everyday.has(char)));
};

/** Every character that the bundled font can draw: what is offered is never drawn as a box. */
function drawable(): string[] {
  const ranges: Record<string, string> = createRequire(import.meta.url)(
    '@fontsource-variable/noto-sans-sc/unicode.json',
  );
  const points = Object.values(ranges).flatMap((list) =>
    list.split(',').flatMap((range) => {
      const [from = 0, to = from] = range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, step) => from + step);
    }),
  );
  return [...new Set(points)]
    .map((point) => String.fromCodePoint(point))
    .filter((char) => /\p{Unified_Ideograph}/u.test(char));
}

/**
 * A character counts as often as it stands alone, plus a little for each word that has it with that reading,
 * so that 长 ranks by itself under both chang and zhang.
 */
function characters(words: readonly Spelled[], old: ReadonlySet<string>): Spelled[] {
  const alone = new Map(words.filter(({ word }) => [...word].length === 1).map((one) => [one.word, one]));
  const within = new Map<string, number>();
  for (const { word, reading, count } of words) {
    const syllables = reading.split(' ');
    if (syllables.length < 2) continue;
    [...word].forEach((char, at) => {
      const key = `${char} ${syllables[at]}`;
      within.set(key, (within.get(key) ?? 0) + count);
    });
  }
  return drawable().flatMap((char) => {
    const readings = OWN_READINGS[char] ?? [
      ...new Set(pinyin(char, { toneType: 'none', v: true, multiple: true, type: 'array' })),
    ];
    // The general list counted garbled text too, which is full of rare characters.
    const limit = everyday.has(char) ? Number.POSITIVE_INFINITY : 20;
    const shares = readings.map((reading) => within.get(`${char} ${reading}`) ?? 0);
    const total = shares.reduce((sum, share) => sum + share, 0);
    return readings.map((reading, at) => {
      const share = shares[at] ?? 0;
      // The first reading is the usual one: where no word tells, all of the lone count is its own.
      const lone = (alone.get(char)?.count ?? 0) * (total > 0 ? share / total : at === 0 ? 1 : 0);
      return { word: char, reading, count: old.has(char) ? 0 : Math.min(lone + share / 20, limit) };
    });
  });
}

function main(folder: string): void {
  const old = traditional(folder);
  const [general, station] = [generalWords(folder, old), stationWords()];
  const known = new Set(SYLLABLES);
  const best = new Map<string, Spelled>();
  for (const one of [...general.filter(({ word }) => [...word].length > 1), ...characters(general, old), ...station]) {
    const key = `${one.reading}\t${one.word}`;
    const count = seldom.has(one.word) ? 0 : one.count;
    if (!one.reading.split(' ').every((syllable) => known.has(syllable))) continue;
    if ((best.get(key)?.count ?? -1) < count) best.set(key, { ...one, count });
  }
  const lines = new Map<string, Spelled[]>();
  for (const one of best.values()) lines.set(one.reading, [...(lines.get(one.reading) ?? []), one]);
  const last = ({ word }: Spelled) => (everyday.has(word) ? 0 : old.has(word) ? 2 : 1);
  const text = [...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([reading, words]) => {
      const ranked = words.toSorted((a, b) => b.count - a.count || last(a) - last(b) || (a.word < b.word ? -1 : 1));
      return `${reading}\t${ranked.map(({ word, count }) => word + levelOf(count)).join('')}\n`;
    });
  writeFileSync(new URL('words.txt', import.meta.url), text.join(''));
  console.log(`${lines.size} readings, ${best.size} words, ${Buffer.byteLength(text.join(''))} bytes`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('make-words: name the folder that holds the two packages (see the top of this file)');
  process.exitCode = 2;
} else main(folder);
