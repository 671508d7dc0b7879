import { dayText, known } from './blanks.ts';
import { type Html, html } from './html.ts';
import { mediatorsNamed } from './mediators-named.ts';
import type { PaperCase } from './paper-case.ts';
import { facts, sheet } from './sheet.ts';

/** 卷宗封面. */
export const cover = (one: PaperCase): Html =>
  html`<div class="cover-sheet">${sheet(
    'cover',
    one,
    facts([
      ['卷宗编号', html`${one.number}`],
      ['纠纷类别', html`${one.category}`],
      ['申请人', known(one.applicant.name, 10)],
      ['被申请人', known(one.respondent.name, 10)],
      ['人民调解员', mediatorsNamed(one, 8)],
      ['登记日期', dayText(one.openedOn)],
      ['受理日期', dayText(one.acceptedOn)],
      ['结案日期', dayText(one.closedOn)],
      ['调解结果', known(one.outcome, 8)],
      ['立卷人', known(one.mediator, 8)],
      ['保管期限', known(null, 8)],
    ]),
  )}</div>`;
