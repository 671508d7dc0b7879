import { dayText, known } from './blanks.ts';
import { type Html, html } from './html.ts';
import { mediatorsNamed } from './mediators-named.ts';
import type { PaperCase } from './paper-case.ts';
import { sheet } from './sheet.ts';
import { sealLine } from './sign-lines.ts';

/** 调解委员会调解证明: tells the court that this committee mediated (民诉法解释 354). */
export const mediationProof = (one: PaperCase): Html =>
  sheet('mediation-proof', one, [
    html`<p class="text">兹证明：申请人${known(one.applicant.name, 8)}与被申请人${known(one.respondent.name, 8)}之间的${one.category}纠纷，于${dayText(
      one.acceptedOn,
    )}由本委员会受理，由人民调解员${mediatorsNamed(one, 6)}主持调解，双方自愿达成调解协议（${one.number}），协议于${dayText(one.agreement?.effectiveOn ?? null)}生效。</p>`,
    html`<p class="text">特此证明。</p>`,
    sealLine(one),
  ]);
