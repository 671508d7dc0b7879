import { blank, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase, PaperVisit } from './paper-case.ts';
import { facts, part, sheet } from './sheet.ts';

const SATISFIED = { true: '满意', false: '不满意', null: '没有问' } as const;

/** 回访记录: every follow-up, and what it found (人民调解法 31). */
const visit = (one: PaperVisit, at: number): Html =>
  part(
    `第${at + 1}次回访`,
    html`${facts([
      ['回访日期', dayText(one.day)],
      ['回访方式', html`${one.form}`],
      ['协议履行情况', html`${one.result}`],
      ['当事人是否满意', html`${SATISFIED[`${one.satisfied}`]}`],
      ['回访人', known(one.by, 8)],
    ])}${written(one.notes, 2)}`,
  );

export const visitRecord = (one: PaperCase): Html =>
  sheet('visits', one, [html`${one.visits.map(visit)}`, html`<p>当事人（签名）：${blank(10)}</p>`]);
