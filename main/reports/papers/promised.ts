import { blank, dayText } from './blanks.ts';
import { type Html, html } from './html.ts';
import { figures, money } from './money-text.ts';
import type { PaperAgreement, PaperInstalment } from './paper-case.ts';
import { grid } from './sheet.ts';

/** What is to be paid or done by when (履行方式、期限), as it stands on agreements of both forms. */
export const promised = (agreement: PaperAgreement | null, instalments: readonly PaperInstalment[]): Html => html`
<p class="text">金额：${agreement !== null && agreement.amountFen === null ? '不涉及金钱' : money(agreement?.amountFen ?? null)}</p>
<p class="text">履行期限：${agreement?.performedNow === true ? '当场履行完毕' : dayText(agreement?.performBy ?? null)}</p>
${instalments.length === 0 ? [] : [schedule(instalments)]}`;

const schedule = (instalments: readonly PaperInstalment[]): Html =>
  grid(
    ['期次', '最迟履行日期', '金额（元）或事项'],
    instalments.map(({ number, dueOn, amountFen }) => [
      html`第${number}期`,
      dayText(dueOn),
      amountFen === null ? html`做协议约定的事` : html`${figures(amountFen)}`,
    ]),
  );

/** A text that may be left out on purpose: then the paper says so. */
export const orNone = (text: string | undefined, none: string): Html =>
  text === undefined ? blank(14) : html`${text.trim() === '' ? none : text}`;
