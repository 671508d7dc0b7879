import { blank, dayText, written } from './blanks.ts';
import { type Html, html } from './html.ts';
import type { PaperCase } from './paper-case.ts';
import { bothParties } from './party-facts.ts';
import { facts, foreignSheet, part } from './sheet.ts';

/**
 * 治安调解协议书: only a police officer may lead it, and it stands apart from the committee's own. The station
 * lays the form out with the fields of 公安机关办理行政案件程序规定 184 and fills in who quarrels, nothing else.
 */
export const policeAgreement = (one: PaperCase): Html =>
  foreignSheet('police-agreement', [
    html`<p class="notice plain">本表由公安机关人民警察主持治安调解时填写。人民调解员不主持治安调解，也不在本表上签名；本表与人民调解协议书不能互相代替。</p>`,
    facts([
      ['调解机关', blank(14)],
      ['主持人', html`${blank(8)}　（人民警察）`],
      ['调解时间', dayText(null)],
      ['调解地点', blank(14)],
      ['其他在场人员', blank(14)],
      ['未成年人的监护人', blank(14)],
    ]),
    bothParties(one),
    part('案件发生的时间、地点、人员、起因、经过、情节和结果', written(null, 7)),
    part('协议内容', written(null, 4)),
    part('履行期限和方式', written(null, 2)),
    html`<p class="text">协议履行的，公安机关对违反治安管理行为人不予处罚；达成协议后不履行的，公安机关依法处罚，并告知当事人可以就民事争议向人民法院起诉（公安机关办理行政案件程序规定第一百八十五条）。</p>`,
    html`<div class="signing"><p>申请人（签名或按指印）：${blank(10)}</p><p>被申请人（签名或按指印）：${blank(10)}</p><p>主持人民警察（签名）：${blank(
      10,
    )}　　在场人（签名）：${blank(8)}</p><p>公安机关（印章）　${dayText(null)}</p></div>`,
  ]);
