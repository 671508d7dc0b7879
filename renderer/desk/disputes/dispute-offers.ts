import type { DisputeFile } from '../../../shared/contract/desk/disputes.ts';
import type { Role } from '../../../shared/domain/staff.ts';
import { may } from '../../../shared/rules/desk-rights.ts';
import { DISPUTE_ACTIONS, type DisputeAction, mayActOn } from '../../../shared/rules/dispute-stages.ts';

type Who = 'its-mediator' | 'co-mediator' | 'head';

/** Who is offered what. The head steps in for a mediator who is away, but never speaks or signs in their place. */
const OFFERED_TO: Record<DisputeAction, readonly Who[]> = {
  // Happens by calling the number; there is no button for it.
  assign: [],
  'take-on': ['its-mediator'],
  talk: ['its-mediator', 'co-mediator'],
  draft: ['its-mediator'],
  // Of the panel; its own view offers it.
  sit: [],
  // The matching view offers it.
  'co-mediators': [],
  pay: ['its-mediator', 'head'],
  visit: ['its-mediator', 'co-mediator', 'head'],
  'hand-on': ['its-mediator', 'head'],
  erase: ['head'],
};

/** The acts offered for a file: those its stage allows, to those who may do them. Nothing is done before it was taken on. */
export function offersFor(
  file: Pick<DisputeFile, 'stage' | 'belongs' | 'erased' | 'takenOn' | 'mediatorName'>,
  roles: readonly Role[],
): readonly DisputeAction[] {
  const me = new Set<Who>();
  if (file.belongs === 'mine') me.add('its-mediator');
  if (file.belongs === 'beside') me.add('co-mediator');
  if (may(roles, 'see-all-disputes')) me.add('head');
  return DISPUTE_ACTIONS.filter(
    (action) =>
      mayActOn(file.stage, action) &&
      OFFERED_TO[action].some((one) => me.has(one)) &&
      (action === 'take-on' ? !file.takenOn : file.takenOn || ['hand-on', 'erase'].includes(action)) &&
      !(action === 'hand-on' && file.mediatorName === null) &&
      !(action === 'erase' && file.erased),
  );
}
