import { box, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import { mediatorsNamed } from './mediators-named.ts';
import type { PaperCase } from './paper-case.ts';
import { bothParties } from './party-facts.ts';
import { orNone, promised } from './promised.ts';
import { facts, part, sheet } from './sheet.ts';
import { signLines } from './sign-lines.ts';

/** 口头协议登记表: what was agreed by word of mouth (人民调解法 28, 30), in force from the day it was agreed. */
export const oralRegister = (one: PaperCase): Html => {
  const { agreement: agreed } = one;
  return sheet('oral-register', one, [
    bothParties(one),
    part('纠纷的主要事实、争议事项', written(agreed?.facts, 4)),
    part('各方当事人的责任', written(agreed?.responsibility, 2)),
    part('口头协议的内容', written(agreed?.terms, 4)),
    part('履行的方式、期限', html`${written(agreed?.manner, 2)}${promised(agreed, one.instalments)}`),
    part('不履行协议的责任', html`<p class="text">${orNone(agreed?.breach, '双方没有另外约定。')}</p>`),
    facts([
      ['当场履行', html`${box(agreed?.performedNow === true, '是')}${box(agreed?.performedNow === false, '否')}`],
      ['人民调解员', mediatorsNamed(one, 8)],
      ['记录人', known(agreed?.recorder, 8)],
      ['协议地点', known(agreed?.place, 14)],
      ['协议日期', dayText(agreed?.effectiveOn ?? null)],
      ['念给双方听过', html`${box(agreed !== null && agreed.effectiveOn !== null, '双方都认可')}`],
    ]),
    signLines(one, 'oral-register', ['mediator', 'recorder']),
  ]);
};
