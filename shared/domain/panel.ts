import { z } from 'zod';
import { nature } from './dispute-course.ts';

/** Who sits on a panel (多元调解). Texts: `panelKind.<code>`. */
export const PANEL_KINDS = [
  'judicial-officer', // 司法干部
  'community-police', // 社区民警
  'psychologist', // 心理咨询师
  'peoples-mediator', // 人民调解员
] as const;
export const panelKind = z.enum(PANEL_KINDS);
export type PanelKind = z.infer<typeof panelKind>;

/** One person on a panel: as what, and for which of the issues. */
export const panelMember = z.object({ kind: panelKind, staffId: z.uuid(), issue: nature });
export type PanelMember = z.infer<typeof panelMember>;

/** How one issue of a case ended; issues of different nature end apart. Texts: `issueResult.<code>`. */
export const ISSUE_RESULTS = [
  'settled',
  'not-settled',
  'penalty-by-police', // the police decide a penalty: 公安机关办理行政案件程序规定 185
] as const;
export const issueResult = z.enum(ISSUE_RESULTS);
export type IssueResult = z.infer<typeof issueResult>;
