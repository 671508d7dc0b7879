import { type Html, html } from './html.ts';
import { blank } from './blanks.ts';

/** Sums as papers write them: figures, and the capitals that cannot be altered with a pen. Money in fen. */
const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** Four places, `1234` → `壹仟贰佰叁拾肆`. */
function group(value: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      gap = false;
    }
  }
  return text;
}

/** Whole yuan in capitals; 0 gives nothing. */
function yuanCapitals(yuan: number): string {
  let text = '';
  let gap = false;
  for (let at = GROUPS.length - 1; at >= 0; at -= 1) {
    const value = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (value === 0) gap = text !== '';
    else {
      text += `${text !== '' && (gap || value < 1_000) ? '零' : ''}${group(value)}${GROUPS[at]}`;
      gap = false;
    }
  }
  return text;
}

/** `1350000` → `壹万叁仟伍佰元整`. */
export function capitals(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, rest] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? '' : `${yuanCapitals(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${whole || '零元'}整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole === '' ? '' : '零';
  return `${whole}${tenths}${rest > 0 ? `${DIGITS[rest]}分` : '整'}`;
}

export const figures = (fen: number): string =>
  `${Math.floor(fen / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`;

export const money = (fen: number | null): Html =>
  fen === null
    ? html`人民币 ${blank(4)} 元（大写：${blank(8)}）`
    : html`人民币 ${figures(fen)} 元（大写：${capitals(fen)}）`;
