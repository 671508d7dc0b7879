import { joinPinyin } from '../../shared/rules/join-pinyin.ts';

/**
 * Owns what a place is called in English. The name is pinyin without tones, its syllables joined and apart from
 * the word for its kind (中国地名汉语拼音字母拼写规则，汉语地名部分, 1984); the word for its kind is translated, and
 * 省 and 市 are left out. Where English or the place's own language has a name of its own (Shaanxi, Hohhot, Lhasa),
 * customary.tsv has it.
 */
const KINDS = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['自治区', ''],
  ['群岛', 'Islands'],
  ['地区', 'Prefecture'],
  ['新区', 'New Area'],
  ['矿区', 'Mining District'],
  ['特区', 'Special District'],
  ['区', 'District'],
  ['县', 'County'],
  ['旗', 'Banner'],
  ['盟', 'League'],
  ['市', ''],
  ['省', ''],
] as const;

/** Names of the peoples as GB/T 3304-1991 spells them; in English words where English has one. */
const PEOPLES: Record<string, string> = {
  各: 'Multiethnic',
  回: 'Hui',
  壮: 'Zhuang',
  满: 'Manchu',
  苗: 'Miao',
  维吾尔: 'Uygur',
  土家: 'Tujia',
  彝: 'Yi',
  蒙古: 'Mongolian',
  藏: 'Tibetan',
  布依: 'Buyei',
  侗: 'Dong',
  瑶: 'Yao',
  朝鲜: 'Korean',
  白: 'Bai',
  哈尼: 'Hani',
  哈萨克: 'Kazak',
  黎: 'Li',
  傣: 'Dai',
  畲: 'She',
  傈僳: 'Lisu',
  仡佬: 'Gelao',
  东乡: 'Dongxiang',
  拉祜: 'Lahu',
  水: 'Sui',
  佤: 'Va',
  纳西: 'Naxi',
  羌: 'Qiang',
  土: 'Tu',
  仫佬: 'Mulao',
  锡伯: 'Xibe',
  柯尔克孜: 'Kirgiz',
  达斡尔: 'Daur',
  景颇: 'Jingpo',
  毛南: 'Maonan',
  撒拉: 'Salar',
  布朗: 'Blang',
  塔吉克: 'Tajik',
  普米: 'Pumi',
  怒: 'Nu',
  保安: 'Bonan',
  裕固: 'Yugur',
  独龙: 'Derung',
  鄂温克: 'Ewenki',
  鄂伦春: 'Oroqen',
};
/** 族 may be missing after a name of several characters: 伊犁哈萨克自治州. */
const PEOPLE = Object.keys(PEOPLES)
  .map((one) => (one.length > 1 ? `${one}族?` : `${one}族`))
  .join('|');
const OF_PEOPLES = new RegExp(`^(.*?)((?:${PEOPLE})+)$`);

/** The sides of a divided banner: 科尔沁左翼中旗. */
const SIDES: Record<string, string> = {
  左翼: 'Left Wing',
  右翼: 'Right Wing',
  左: 'Left',
  右: 'Right',
  前: 'Front',
  中: 'Middle',
  后: 'Rear',
};
const SIDED = /^(.{2,}?)(左翼|右翼)?([左右前中后])?$/;

export type Customary = ReadonlyMap<string, string>;

/** `syllables`: one a character, ü as v. */
export function englishName(name: string, syllables: readonly string[], customary: Customary): string {
  const whole = customary.get(name);
  if (whole !== undefined) return whole;
  const [ending, kind] = kindOf(name);
  const own = name.slice(0, name.length - ending.length);
  // One character cannot stand alone: 蔚县 is Yuxian County, 东区 is Dongqu District.
  if (own.length === 1) return words(joinPinyin(syllables), kind);
  const { proper, sides, peoples } = partsOf(own, ending);
  const called = customary.get(proper) ?? joinPinyin(syllables.slice(0, proper.length));
  return words(called, ...sides, kind === '' ? '' : listOf(peoples), kind);
}

/** Of 清新区 and 新林区 the end is 区 alone: two characters must be left for the name. */
const kindOf = (name: string) =>
  KINDS.find(([ending]) => name.endsWith(ending) && (ending.length === 1 || name.length >= ending.length + 2)) ??
  (['', ''] as const);

function partsOf(own: string, ending: string) {
  const { proper, peoples } = withoutPeoples(own, ending);
  if (!ending.endsWith('旗') && peoples.length === 0) return { proper, sides: [], peoples };
  const [, stem = proper, wing, side] = SIDED.exec(proper) ?? [];
  return { proper: stem, sides: [wing, side].flatMap((one) => (one && SIDES[one]) ?? []), peoples };
}

function withoutPeoples(own: string, ending: string): { proper: string; peoples: string[] } {
  const named = own.endsWith('族') || ending.startsWith('自治') ? OF_PEOPLES.exec(own) : null;
  if (named === null || own === '内蒙古') return { proper: own, peoples: [] };
  const [, proper = '', all = ''] = named;
  const peoples = [...all.matchAll(new RegExp(PEOPLE, 'g'))].map(([one]) => PEOPLES[one.replace(/族$/, '')] ?? '');
  return { proper, peoples };
}

const listOf = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

const words = (...all: readonly string[]): string => all.filter((one) => one !== '').join(' ');
