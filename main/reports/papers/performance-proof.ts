import { dayText, known } from './blanks.ts';
import { type Html, html } from './html.ts';
import { money } from './money-text.ts';
import type { PaperCase } from './paper-case.ts';
import { sheet } from './sheet.ts';
import { sealLine } from './sign-lines.ts';

/** 履行证明: everything that was promised has been done. */
export const performanceProof = (one: PaperCase): Html => {
  const last = one.instalments.reduce<string | null>(
    (latest, { paidOn }) => (paidOn !== null && (latest === null || paidOn > latest) ? paidOn : latest),
    null,
  ) as PaperCase['closedOn'];
  const { agreement } = one;
  return sheet('performance-proof', one, [
    html`<p class="text">兹证明：申请人${known(one.applicant.name, 8)}与被申请人${known(one.respondent.name, 8)}于${dayText(
      agreement?.effectiveOn ?? null,
    )}生效的调解协议（${one.number}），约定的义务已于${dayText(last ?? agreement?.effectiveOn ?? null)}全部履行完毕。</p>`,
    ...(agreement?.amountFen === null || agreement === null
      ? []
      : [html`<p class="text">协议金额：${money(agreement.amountFen)}。</p>`]),
    html`<p class="text">特此证明。</p>`,
    html`<p>人民调解员（签名）：${known(null, 10)}</p>`,
    sealLine(one),
  ]);
};
