import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { closing, part, sheet } from './sheet.ts';
import { signLines } from './sign-lines.ts';

/** 权利义务告知书: what the parties may and must do (人民调解法 4, 15, 23, 24, 26, 31, 33), before they agree to begin. */
const RIGHTS = [
  '选择或者接受人民调解员。',
  '接受调解、拒绝调解或者要求终止调解。',
  '要求调解公开进行或者不公开进行。',
  '自主表达意愿、自愿达成调解协议。',
];
const DUTIES = ['如实陈述纠纷事实。', '遵守调解现场秩序，尊重人民调解员。', '尊重对方当事人行使权利。'];
const ALSO = [
  '人民调解委员会调解民间纠纷，不收取任何费用（人民调解法第四条）。',
  '人民调解员偏袒一方、侮辱当事人、索取或者收受财物、泄露当事人的个人隐私或者商业秘密的，由人民调解委员会批评教育、责令改正；情节严重的，罢免或者解聘（人民调解法第十五条）。',
  '调解不成的，调解终止，当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（人民调解法第二十六条）。',
  '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行（人民调解法第三十一条）。',
  '双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认（人民调解法第三十三条）。',
];

const list = (items: readonly string[]): Html => html`<ol>${items.map((item) => html`<li>${item}</li>`)}</ol>`;

export const rightsNotice = (one: PaperCase): Html =>
  sheet('rights-notice', one, [
    html`<p class="text">根据《中华人民共和国人民调解法》，现将当事人在人民调解活动中的权利和义务告知如下：</p>`,
    part('一、权利（人民调解法第二十三条）', list(RIGHTS)),
    part('二、义务（人民调解法第二十四条）', list(DUTIES)),
    part('三、其他事项', list(ALSO)),
    closing(
      html`<p class="text">以上内容已向当事人说明，当事人已经知道。听不懂普通话的，已用当事人听得懂的话说明。</p>`,
      signLines(one, 'rights-notice', ['applicant', 'respondent']),
    ),
  ]);
