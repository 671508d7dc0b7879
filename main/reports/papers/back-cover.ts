import { blank, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { facts, part, sheet } from './sheet.ts';

/** 封底 with the close report (结案报告): when it came, where from, who led it, how it ended. */
export const backCover = (one: PaperCase): Html =>
  sheet('back-cover', one, [
    facts([
      ['受理日期', dayText(one.acceptedOn)],
      ['结案日期', dayText(one.closedOn)],
      ['纠纷来源', html`${one.source}`],
      ['纠纷类别', html`${one.category}`],
      ['纠纷性质', html`${one.natureNames.join('、') || '未定'}`],
      ['申请人', known(one.applicant.name, 10)],
      ['被申请人', known(one.respondent.name, 10)],
      ['承办人民调解员', known(one.mediator, 8)],
      ['调解结果', known(one.outcome, 8)],
      [
        '履行情况',
        html`共 ${one.instalments.length} 期，已履行 ${one.instalments.filter(({ paidOn }) => paidOn !== null).length} 期；回访 ${one.visits.length} 次`,
      ],
    ]),
    part('办理小结', written(null, 5)),
    html`<p>承办人（签名）：${blank(8)}　　负责人（签名）：${blank(8)}</p>`,
    html`<p>归档日期：${dayText(null)}</p>`,
  ]);
