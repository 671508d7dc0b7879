import type { DisputeStage } from '../domain/dispute.ts';

/** What may be done with a dispute at each stage; anything not here is refused as `wrong-state`. */
export const DISPUTE_MOVES = ['assign', 'accept', 'hand-on', 'talk', 'agree', 'close', 'erase'] as const;
export type DisputeMove = (typeof DISPUTE_MOVES)[number];

const ALLOWED: Record<DisputeStage, readonly DisputeMove[]> = {
  opened: ['assign', 'accept'],
  assigned: ['accept', 'hand-on'],
  accepted: ['hand-on', 'talk', 'agree', 'close'],
  closed: ['erase'],
};

export const mayMoveDispute = (stage: DisputeStage, move: DisputeMove): boolean => ALLOWED[stage].includes(move);
