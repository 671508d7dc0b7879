import { blank, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { facts, part, sheet } from './sheet.ts';

/** 调查记录: filled by hand where somebody was asked. */
export const investigation = (one: PaperCase): Html =>
  sheet('investigation', one, [
    facts([
      ['事由', html`${one.category}纠纷`],
      ['时间', dayText(null)],
      ['地点', blank(14)],
      ['调查人', known(null, 10)],
      ['被调查人', html`姓名 ${blank(6)}　电话 ${blank(8)}`],
      ['记录人', blank(10)],
    ]),
    part('记录', written(null, 14)),
    html`<div class="signing"><p>被调查人（签名或按指印）：${blank(10)}</p><p>调查人（签名）：${blank(10)}　记录人（签名）：${blank(
      10,
    )}</p></div>`,
  ]);
