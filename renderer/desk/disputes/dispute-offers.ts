import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { Role } from '../../../shared/domain/staff.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { DISPUTE_MOVES, type DisputeMove, mayMoveDispute } from '../../../shared/rules/dispute-stages.ts';

/** Who is offered what. The head steps in for a mediator who is away, but never speaks or signs in their place. */
const OFFERED_TO: Record<DisputeMove, readonly ('its-mediator' | 'head')[]> = {
  // Happens by calling the number; there is no button for it.
  assign: [],
  accept: ['its-mediator'],
  talk: ['its-mediator'],
  agree: ['its-mediator'],
  close: ['its-mediator', 'head'],
  'hand-on': ['its-mediator', 'head'],
  erase: ['head'],
};

/** The steps offered for a file: those its stage allows, to those who may take them. */
export function offersFor(
  file: Pick<DisputeFile, 'stage' | 'belongs' | 'erased'>,
  roles: readonly Role[],
): readonly DisputeMove[] {
  const me = new Set<'its-mediator' | 'head'>();
  if (file.belongs === 'mine') me.add('its-mediator');
  if (may(roles, 'see-all-disputes')) me.add('head');
  return DISPUTE_MOVES.filter(
    (move) =>
      mayMoveDispute(file.stage, move) &&
      OFFERED_TO[move].some((one) => me.has(one)) &&
      !(move === 'erase' && file.erased),
  );
}
