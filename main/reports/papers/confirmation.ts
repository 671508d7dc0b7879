import { blank, dayText, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { bothParties } from './party-facts.ts';
import { closing, part, sheet } from './sheet.ts';
import { signLines } from './sign-lines.ts';

/**
 * 司法确认申请书, of both parties together, within thirty days (人民调解法 33, 民事诉讼法 205). Which court, the
 * parties write themselves: the station does not know its district's.
 */
export const confirmation = (one: PaperCase): Html =>
  sheet('confirmation', one, [
    html`<p class="notice plain">双方最迟应当在${dayText(one.confirmBy)}（协议生效之日起三十日内）共同向人民法院申请。申请不收费。已申请日期：${dayText(
      one.askedCourtOn,
    )}</p>`,
    bothParties(one),
    part(
      '申请事项',
      html`<p class="text">请求人民法院确认申请人与被申请人经${one.station}人民调解委员会主持，于${dayText(one.agreement?.effectiveOn ?? null)}达成并生效的调解协议（${one.number}）有效。</p>`,
    ),
    part('事实和理由', written(one.agreement?.facts, 4)),
    part('协议内容', written(one.agreement?.terms, 4)),
    part(
      '双方承诺',
      html`<p class="text">双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容给他人造成损害的，愿意承担相应的法律责任。</p>`,
    ),
    part(
      '所附材料',
      html`<p class="text plain">1. 调解协议；2. 人民调解委员会调解证明；3. 双方身份证明；4. 与协议有关的财产权利证明（有的话）；5. 双方住址和联系电话（见上表）。</p>`,
    ),
    closing(html`<p>此致　${blank(10)}人民法院</p>`, signLines(one, 'confirmation', ['applicant', 'respondent'])),
  ]);
