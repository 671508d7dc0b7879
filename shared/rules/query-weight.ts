/**
 * Owns how much a term of a question tells: rare in the library, much; made of the small words of any sentence,
 * little. A small library knows few sentences, so the small words are named here and not counted.
 */
const SMALL =
  '我你他她它们的了吗呢吧啊呀嘛哦在是有不没就都也还给把被让和跟与对会要能想去来到说个这那么什怎样请问谢您好啥为因所以但现可一二两三几多少些着过得地上下里后前时候年月日天号做办看再又很太最已经自己人家谁哪请帮忙咨询下应该如何处理需知道觉情况事儿您们';
const STOP_WORDS: ReadonlySet<string> = new Set(
  'the a an is are was were be been i my me we our you your he she it they to of in on for and or not no do does did can could how what where when who which have has had with from if will would should there this that please about get got'.split(
    ' ',
  ),
);
const IS_SMALL: ReadonlySet<string> = new Set(SMALL);

/** Whether a character is one of the small words that stand anywhere. */
export const isSmall = (character: string): boolean => IS_SMALL.has(character);

/** How much each small character takes off. */
const DISCOUNT = 0.35;
const STOP_WORD = 0.05;

/** Weight of a term that `entries` of `all` entries hold. */
export function queryWeight(term: string, entries: number, all: number): number {
  const rarity = Math.log(1 + (all + 1) / (entries + 0.5));
  if (STOP_WORDS.has(term)) return rarity * STOP_WORD;
  const small = [...term].filter(isSmall).length;
  return rarity * DISCOUNT ** small;
}
