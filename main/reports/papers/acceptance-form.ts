import { box, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import { asked } from './application.ts';
import type { PaperCase } from './paper-case.ts';
import { bothParties } from './party-facts.ts';
import { facts, part, sheet } from './sheet.ts';

/** 受理登记表: of a case that the committee took up itself or that was handed over. */
export const acceptanceForm = (one: PaperCase): Html =>
  sheet('acceptance-form', one, [
    facts([
      ['纠纷来源', html`${one.source}`],
      ['纠纷类别', html`${one.category}`],
      ['登记日期', dayText(one.openedOn)],
      ['受理日期', dayText(one.acceptedOn)],
    ]),
    bothParties(one),
    part('纠纷简要情况', written(one.statement, 6)),
    part('当事人的要求', written(asked(one), 3)),
    facts([
      ['当事人意见', html`${box(false, '同意调解')}${box(false, '不同意调解')}`],
      ['处理意见', html`${box(one.acceptedOn !== null, '受理')}${box(false, '不予受理')}`],
      ['登记人', known(one.mediator, 8)],
    ]),
  ]);
