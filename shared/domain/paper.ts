import { z } from 'zod';

/** Papers of a case (文书) in the official order of a dossier (卷宗). Texts: `papers.kind.<code>` of the desk. */
export const DOSSIER_PAPERS = [
  'cover', // 卷宗封面
  'contents', // 卷内目录
  'application', // 调解申请书
  'acceptance-form', // 受理登记表
  'rights-notice', // 权利义务告知书
  'identity', // 身份证明
  'proxy', // 授权委托书
  'investigation', // 调查记录
  'evidence', // 证据清单
  'mediation-record', // 调解笔录
  'agreement', // 人民调解协议书
  'oral-register', // 口头协议登记表
  'vouchers', // 履行凭证
  'visits', // 回访记录
  'confirmation', // 司法确认申请书
  'mediation-proof', // 调解证明
  'notes', // 备考表
  'back-cover', // 封底
] as const;

/** Papers that are handed out and stand in no dossier. */
export const APART_PAPERS = [
  'police-agreement', // 治安调解协议书
  'performance-proof', // 履行证明
] as const;

export const PAPER_KINDS = [...DOSSIER_PAPERS, ...APART_PAPERS] as const;
export const paperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.infer<typeof paperKind>;

/** One paper, or all of the dossier bound together. */
export const printable = z.enum([...PAPER_KINDS, 'dossier']);
export type Printable = z.infer<typeof printable>;

/** Number of the case: year, station, serial in that year. `（2026）330304-001调字第12号`. */
export interface CaseNumber {
  readonly year: number;
  readonly serial: number;
}
export const caseNumberText = (stationCode: string, { year, serial }: CaseNumber): string =>
  `（${year}）${stationCode}调字第${serial}号`;

export const copies = z.int().min(1).max(20);
