import { type DisputeStage, DISPUTE_STAGES, isEnded } from '../domain/dispute-stage.ts';

/**
 * What may be done with a dispute at each stage without moving it to another; anything not here is
 * refused as `wrong-state`. Moves between stages are shared/rules/dispute-moves.ts.
 */
export const DISPUTE_ACTIONS = [
  'assign',
  'take-on',
  'hand-on',
  'co-mediators',
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
  'co-mediators': OPEN,
  talk: TALKING,
  draft: ['mediating', 'joint'],
  sit: ['joint'],
  pay: ['performing', 'breached', 'confirming'],
  visit: ['performing', 'breached', 'confirming', 'closed'],
  erase: DISPUTE_STAGES.filter(isEnded),
};

/**
 * What a co-mediator does as well: they talk with the parties and look in on them afterwards. Where the case
 * goes, and what is agreed and signed, stays with the responsible mediator.
 */
const CO_MEDIATORS_TOO: readonly DisputeAction[] = ['talk', 'visit'];

export const mayCoMediator = (action: DisputeAction): boolean => CO_MEDIATORS_TOO.includes(action);

export const mayActOn = (stage: DisputeStage, action: DisputeAction): boolean => ALLOWED[action].includes(stage);
