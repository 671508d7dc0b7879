import type { DisputeStage } from '../../shared/domain/dispute-stage.ts';

/** The course of a case as the specification has it, written down apart from the product: from, to. */
type Row = readonly [DisputeStage, DisputeStage];

/** MEDIATION.md section 1, row by row. */
export const TABLE: readonly Row[] = [
  ['registered', 'triaged'],
  ['triaged', 'soothing'],
  ['triaged', 'not-accepted'],
  ['triaged', 'police'],
  ['soothing', 'accepted'],
  ['accepted', 'mediating'],
  ['mediating', 'joint'],
  ['joint', 'mediating'],
  ['mediating', 'referred'],
  ['mediating', 'agreed'],
  ['mediating', 'mediating'],
  ['mediating', 'terminated'],
  ['agreed', 'performing'],
  ['agreed', 'confirming'],
  ['performing', 'closed'],
  ['performing', 'breached'],
  ['breached', 'terminated'],
  ['referred', 'closed'],
  ['referred', 'reopened'],
  ['police', 'soothing'],
  ['confirming', 'closed'],
  ['confirming', 'reopened'],
];

/** Rows of ours, each with its reason in dispute-moves.ts. */
export const OURS: readonly Row[] = [
  ['performing', 'confirming'],
  ['confirming', 'performing'],
  ['breached', 'performing'],
  ['reopened', 'triaged'],
];

/** "Any open → terminated": the parties may end it at any time, until they have agreed. */
const UNTIL_AGREED: readonly DisputeStage[] = [
  ...(['registered', 'triaged', 'soothing', 'accepted', 'joint', 'referred', 'police', 'reopened'] as const),
];

export const ALLOWED: ReadonlySet<string> = new Set(
  [...TABLE, ...OURS, ...UNTIL_AGREED.map((from): Row => [from, 'terminated'])].map(([from, to]) => `${from} → ${to}`),
);
