import { joinPinyin } from './join-pinyin.ts';

/**
 * Owns how a Chinese personal name is written in Latin letters (GB/T 28039-2011): surname first, then the given
 * name, each one word with a capital and no tones: Zhang San, Ouyang Wen. Knows no readings; they are passed in.
 */
const TWO_CHARACTER_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 ' +
    '慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 闾丘 亓官 司寇 子车 颛孙 轩辕 百里 东郭 南门 西门 拓跋 完颜 耶律 ' +
    '第五 左丘 淳于 单于 段干 漆雕 乐正 公西 宰父 谷梁 梁丘 东门 羊舌 微生 即墨 达奚 褚师 纳兰'
  ).split(' '),
);
/** In a name of two characters the second is the given name, whatever the two might mean together. */
const LEAST_WITH_TWO = 3;

const HANZI_ONLY = /^\p{Script=Han}+$/u;
const SYLLABLE = /^[a-zü]+$/;

/** One syllable a character, ü as ü; of a name whose first characters are a surname. */
export type ReadName = (name: string) => readonly string[];

/** Undefined when the name is not all hanzi, or a character has no known reading: then it stands as it was written. */
export function latinPersonName(name: string, read: ReadName): string | undefined {
  const plain = name.trim();
  // 买买提·艾力: parts with a dot between are whole words already, and none is a surname.
  const parts = plain.split(/[·•・]/);
  const words = parts.length > 1 ? parts : [surnameOf(plain), plain.slice(surnameOf(plain).length)];
  if (!parts.every((part) => HANZI_ONLY.test(part))) return undefined;
  const syllables = parts.flatMap((part) => read(part));
  if (syllables.length !== words.join('').length || !syllables.every((one) => SYLLABLE.test(one))) return undefined;
  let at = 0;
  return words
    .map((word) => joinPinyin(syllables.slice(at, (at += word.length))))
    .join(' ')
    .trim();
}

function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  return name.length >= LEAST_WITH_TWO && TWO_CHARACTER_SURNAMES.has(two) ? two : name.slice(0, 1);
}
