import { blank, box, dayText } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { facts, sheet } from './sheet.ts';

/** 授权委托书: filled by the party who lets somebody act for them. */
export const proxy = (one: PaperCase): Html =>
  sheet('proxy', one, [
    facts([
      ['委托人', blank(12)],
      ['受托人', blank(12)],
      ['受托人证件号码', blank(14)],
      ['受托人电话', blank(10)],
      ['与委托人的关系', blank(10)],
    ]),
    html`<p class="text">委托人现委托上列受托人，在${one.station}人民调解委员会调解的${one.category}纠纷（${one.number}）中，作为委托人的代理人参加调解。</p>`,
    facts([
      [
        '代理权限',
        html`${box(false, '一般代理')}${box(false, '特别授权：代为承认、放弃、变更请求，代为达成调解协议')}`,
      ],
    ]),
    html`<div class="signing"><p>委托人（签名、盖章或按指印）：${blank(10)}</p><p>受托人（签名）：${blank(10)}</p><p>${dayText(null)}</p></div>`,
  ]);
