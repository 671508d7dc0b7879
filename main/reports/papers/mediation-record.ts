import { blank, box, dayText, known, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import { mediatorsNamed } from './mediators-named.ts';
import type { PaperCase, PaperTalk } from './paper-case.ts';
import { closing, facts, part, sheet } from './sheet.ts';
import { signLines } from './sign-lines.ts';

/** 调解笔录: every recorded talk, in the words of the mediator. */
const talk = (one: PaperTalk, at: number): Html =>
  part(
    `第${at + 1}次`,
    html`${facts([
      ['时间', html`${dayText(one.day)} ${one.time} 记录，谈了 ${one.minutes} 分钟`],
      ['方式', html`${one.form}`],
      ['人民调解员', known(one.mediator, 8)],
    ])}${written(one.notes, 4)}`,
  );

export const mediationRecord = (one: PaperCase): Html =>
  sheet('mediation-record', one, [
    facts([
      ['纠纷类别', html`${one.category}`],
      ['申请人', known(one.applicant.name, 10)],
      ['被申请人', known(one.respondent.name, 10)],
      ['人民调解员', mediatorsNamed(one, 8)],
      ['参加人', blank(14)],
      ['地点', known(one.agreement?.place, 14)],
      ['是否公开', html`${box(one.openness === 'open', '公开')}${box(one.openness === 'closed', '不公开')}`],
    ]),
    html`${one.talks.map(talk)}`,
    part('调解结果', html`<p class="text">${known(one.outcome, 12)}</p>`),
    closing(
      html`<p class="text">以上记录已交当事人看过，或念给当事人听过，与所说相符。</p>`,
      signLines(one, 'mediation-record', ['applicant', 'respondent', 'mediator', 'recorder']),
    ),
  ]);
