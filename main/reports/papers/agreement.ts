import { blank, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import { mediatorsNamed } from './mediators-named.ts';
import type { PaperCase } from './paper-case.ts';
import { bothParties } from './party-facts.ts';
import { orNone, promised } from './promised.ts';
import { closing, part, sheet } from './sheet.ts';
import { sealLine, signLines } from './sign-lines.ts';

/** 人民调解协议书: what 人民调解法 29 lists, and the signatures and the seal that make it effective. */
export const agreement = (one: PaperCase): Html => {
  const { agreement: agreed } = one;
  return sheet('agreement', one, [
    bothParties(one),
    part('一、纠纷的主要事实、争议事项', written(agreed?.facts, 4)),
    part('二、各方当事人的责任', written(agreed?.responsibility, 2)),
    part(
      '三、达成调解协议的内容',
      html`<p class="text">经人民调解委员会调解，双方自愿达成以下协议${agreed?.partial === true ? '（就部分争议）' : ''}：</p>${written(agreed?.terms, 4)}`,
    ),
    part('四、履行的方式、期限', html`${written(agreed?.manner, 2)}${promised(agreed, one.instalments)}`),
    part('五、不履行协议的责任', html`<p class="text">${orNone(agreed?.breach, '双方没有另外约定。')}</p>`),
    html`<p class="text">六、本协议一式${agreed === null ? blank(2) : agreed.copies}份，当事人各执一份，人民调解委员会留存一份。本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。</p>`,
    html`<p class="text">七、双方认为有必要的，可以自本协议生效之日起三十日内共同向人民法院申请司法确认。</p>`,
    closing(
      html`<p>人民调解员：${mediatorsNamed(one, 6)}　　记录人：${known(agreed?.recorder, 6)}</p>`,
      html`<p>签订地点：${known(agreed?.place, 14)}</p>`,
      html`<p>生效日期：${dayText(agreed?.effectiveOn ?? null)}</p>`,
      signLines(one, 'agreement', ['applicant', 'respondent', 'mediator', 'recorder']),
      sealLine(one),
    ),
  ]);
};
