import { shortPlaceName } from './short-place-name.ts';

/**
 * Owns in which forms a citizen may write the name of a place: characters, pinyin, initials, each
 * whole or without 县/市/区, or in English. Knows nothing of ranking.
 */
export type Script = 'hanzi' | 'latin';

/** A name in one script. */
export interface Forms {
  readonly whole: readonly string[];
  readonly short: readonly string[];
  readonly initials: readonly string[];
  /** What it was called before, or is called for fun; always whole. */
  readonly also: readonly string[];
  /** From the second character on, so that 海 finds 瓯海; one text with a space before each, quick to look through. */
  readonly inside: string;
  /** All of the above in one text: what is not in it need not be looked at more closely. */
  readonly all: string;
}

export interface Spelling {
  readonly name: string;
  /** Syllables with spaces between, ü as v; the readings a name may be typed by, the right one first. */
  readonly readings: readonly string[];
  readonly initials: string;
  /** As divisions.tsv has it: Hohhot, Ouhai District. */
  readonly english: string;
  /** Other names of the same place, of resources/divisions/aliases.tsv. */
  readonly aliases: readonly Alias[];
}

export interface Alias {
  readonly name: string;
  /** Syllables with spaces between. */
  readonly readings: readonly string[];
}

export const hanziForms = ({ name, aliases }: Spelling): Forms =>
  withAll({
    whole: [name],
    short: [shortPlaceName(name)],
    initials: [],
    also: aliases.map((alias) => alias.name),
    inside: joinTails(tailsOf([...name])),
  });

/** `spell` changes every spelling alike, for example to one that does not tell zh from z. */
export function latinForms(
  { name, readings, initials, english, aliases }: Spelling,
  spell: (joined: string) => string,
): Forms {
  const length = [...shortPlaceName(name)].length;
  const syllables = readings.map((reading) => reading.split(' '));
  return withAll({
    whole: [...syllables.map((all) => all.join('')), ...lettersOf(english)].map(spell),
    short: syllables.map((all) => spell(all.slice(0, length).join(''))),
    initials: [initials, initials.slice(0, length)],
    also: aliases.flatMap((alias) => alias.readings.map((reading) => spell(reading.replaceAll(' ', '')))),
    inside: joinTails(syllables.flatMap((all) => tailsOf(all).map(spell))),
  });
}

/** Xizang (Tibet) is found by either; Ürümqi with its dots, written v as everywhere here, and without. */
const lettersOf = (english: string): string[] => [
  ...new Set(
    english
      .toLowerCase()
      .split(/[()]/)
      .flatMap((one) => [one, one.replace(/ü/g, 'v')])
      .map((one) => one.normalize('NFD').replace(/[^a-z]/g, ''))
      .filter((one) => one !== ''),
  ),
];

const withAll = (forms: Omit<Forms, 'all'>): Forms => ({
  ...forms,
  all: [...forms.whole, ...forms.initials, ...forms.also, forms.inside].join(' '),
});

const tailsOf = (parts: readonly string[]): string[] => parts.slice(1).map((_, at) => parts.slice(at + 1).join(''));

const joinTails = (tails: readonly string[]): string => tails.map((tail) => ` ${tail}`).join('');

const HAN = /\p{Script=Han}/u;

/** What was typed, in the form the index is written in; undefined when nothing of it can be searched. */
export function readQuery(typed: string): { readonly script: Script; readonly text: string } | undefined {
  const plain = typed.normalize('NFKC').toLowerCase();
  if (HAN.test(plain)) return { script: 'hanzi', text: [...plain].filter((one) => HAN.test(one)).join('') };
  // Tone marks are taken off, but the two dots of ü say another sound and stay, written v.
  const toneless = plain
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '');
  const text = spellPlain(toneless.replace(/[^a-z]/g, ''));
  return text === '' ? undefined : { script: 'latin', text };
}

/** 略 is typed lue, 吕 lv or (as in passports) lyu: one spelling for each. */
export const spellPlain = (joined: string): string => joined.replace(/([ln])ve/g, '$1ue').replace(/lyu/g, 'lv');

/** As a dialect may hear it: zh is z, ang is an, n is l, ü is u. */
export const spellByEar = (joined: string): string =>
  spellPlain(joined)
    .replace(/([zcs])h/g, '$1')
    .replace(/ng/g, 'n')
    .replace(/n/g, 'l')
    .replace(/v/g, 'u');
