import type { PaperKind } from '../../../shared/domain/paper.ts';

/** The official Chinese titles of the papers. */
export const PAPER_NAMES: Record<PaperKind, string> = {
  cover: '人民调解卷宗',
  contents: '卷内目录',
  application: '人民调解申请书',
  'acceptance-form': '人民调解受理登记表',
  'rights-notice': '人民调解权利义务告知书',
  identity: '当事人身份证明',
  proxy: '授权委托书',
  investigation: '人民调解调查记录',
  evidence: '证据清单',
  'mediation-record': '人民调解笔录',
  agreement: '人民调解协议书',
  'oral-register': '人民调解口头协议登记表',
  vouchers: '履行凭证',
  visits: '人民调解回访记录',
  confirmation: '司法确认申请书',
  'mediation-proof': '人民调解委员会调解证明',
  notes: '卷内备考表',
  'back-cover': '结案报告',
  'police-agreement': '治安调解协议书',
  'performance-proof': '履行证明',
};
