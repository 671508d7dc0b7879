import { type DisputeStage, DISPUTE_STAGES, isEnded } from '../domain/dispute-stage.ts';

/**
 * What may be done with a dispute at each stage without moving it to another; anything not here is
 * refused as `wrong-state`. Moves between stages are shared/rules/dispute-moves.ts.
 */
export const DISPUTE_ACTIONS = [
  'assign',
  'take-on',
  'hand-on',
  'talk',
  'draft',
  'sit',
  'pay',
  'visit',
  'erase',
] as const;
export type DisputeAction = (typeof DISPUTE_ACTIONS)[number];

const OPEN = DISPUTE_STAGES.filter((stage) => !isEnded(stage));
const TALKING: readonly DisputeStage[] = [
  'registered',
  'triaged',
  'soothing',
  'accepted',
  'mediating',
  'joint',
  'breached',
  'reopened',
];

const ALLOWED: Record<DisputeAction, readonly DisputeStage[]> = {
  assign: OPEN,
  'take-on': OPEN,
  'hand-on': OPEN,
  talk: TALKING,
  draft: ['mediating', 'joint'],
  sit: ['joint'],
  pay: ['performing', 'breached', 'confirming'],
  visit: ['performing', 'breached', 'confirming', 'closed'],
  erase: DISPUTE_STAGES.filter(isEnded),
};

export const mayActOn = (stage: DisputeStage, action: DisputeAction): boolean => ALLOWED[action].includes(stage);
