import { z } from 'zod';

/**
 * Stage of a dispute (调解阶段), in the order a usual case goes through them. A lead (排查线索) is a noun
 * of its own until it is registered. The table of moves is shared/rules/dispute-moves.ts.
 */
export const DISPUTE_STAGES = [
  'registered', // 收集登记
  'triaged', // 甄别
  'soothing', // 疏导
  'accepted', // 受理
  'mediating', // 调处
  'joint', // 联动
  'agreed', // 达成协议
  'performing', // 履行
  'confirming', // 司法确认
  'breached', // 不履行
  'closed', // 归档
  'not-accepted', // 不予受理
  'referred', // 流转
  'police', // 移交公安
  'terminated', // 终止
  'reopened', // 重新办理
] as const;
export const disputeStage = z.enum(DISPUTE_STAGES);
export type DisputeStage = z.infer<typeof disputeStage>;

/** Nothing more happens in these unless somebody opens the case again. */
const ENDED: readonly DisputeStage[] = ['closed', 'not-accepted', 'terminated'];
export const isEnded = (stage: DisputeStage): boolean => ENDED.includes(stage);
/** For SQL: the ended stages as a list of literals. */
export const ENDED_SQL = ENDED.map((stage) => `'${stage}'`).join(', ');
