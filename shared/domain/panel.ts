import { z } from 'zod';

/** Who sits on a panel (多元调解). Texts: `panelKind.<code>`. */
export const PANEL_KINDS = [
  'judicial-officer', // 司法干部
  'community-police', // 社区民警
  'psychologist', // 心理咨询师
  'peoples-mediator', // 人民调解员
] as const;
export const panelKind = z.enum(PANEL_KINDS);
export type PanelKind = z.infer<typeof panelKind>;
