import { blank, dayText, known } from './blanks.ts';
import { type Html, html } from './html.ts';
import { figures } from './money-text.ts';
import type { PaperCase, PaperInstalment } from './paper-case.ts';
import { grid, sheet } from './sheet.ts';

/** 履行凭证: what was due, what was paid, and what was seen of it; receipts are fastened behind. */
const sum = (parts: readonly PaperInstalment[]): number =>
  parts.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);

export const vouchers = (one: PaperCase): Html =>
  sheet('vouchers', one, [
    grid(
      ['期次', '约定日期', '金额（元）或事项', '履行日期', '凭证', '收款人签名'],
      one.instalments.map(({ number, dueOn, amountFen, paidOn, means }) => [
        html`第${number}期`,
        dayText(dueOn),
        amountFen === null ? html`做协议约定的事` : html`${figures(amountFen)}`,
        paidOn === null ? html`未履行` : dayText(paidOn),
        paidOn === null ? blank(3) : known(means, 3),
        blank(3),
      ]),
    ),
    html`<p>约定合计：${figures(sum(one.instalments))} 元　　已履行：${figures(
      sum(one.instalments.filter(({ paidOn }) => paidOn !== null)),
    )} 元</p>`,
    html`<div class="attach"><p>收条、转账凭证复印件<br>粘贴处</p></div>`,
  ]);
