import type { Call } from '../../shared/contract/board/contract.ts';

/** The sentence that is spoken for a call. Digits of the number are read one by one, as in every hall. */
export const spokenCall = ({ number, counterName }: Pick<Call, 'number' | 'counterName'>): string =>
  `请，${digitByDigit(number)}号，到，${countedInChinese(counterName.zh)}`;

const DIGITS = '零一二三四五六七八九';
const inChinese = (digit: string): string => DIGITS[Number(digit)] ?? digit;

/** `A001` → `A 零零一`. The space keeps voices from reading letter and digit as one word. */
const digitByDigit = (number: string): string => number.replace(/\d/g, inChinese).replace(/([A-Za-z]+)/g, '$1 ');

/** `12号窗口` → `十二号窗口`: some voices would spell a bare number in English. */
const countedInChinese = (name: string): string => name.replace(/\d+/g, (digits) => upTo99(digits));

function upTo99(digits: string): string {
  const n = Number(digits);
  if (n > 99 || digits.startsWith('0')) return digits.replace(/\d/g, inChinese);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  if (tens === 0) return inChinese(String(n));
  return `${tens === 1 ? '' : inChinese(String(tens))}十${ones === 0 ? '' : inChinese(String(ones))}`;
}
