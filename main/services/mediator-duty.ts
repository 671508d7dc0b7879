import type { MediatorView } from '../../shared/contract/desk/mediators.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { mediatorCameOnDuty, mediatorWentOffDuty } from '../../shared/facts/mediator.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { allMediators, mediatorOf } from '../store/mediators.ts';
import type { Core } from './core.ts';
import { dialectsOf } from './find-mediators.ts';
import { placeName } from './place-name.ts';
import type { Session } from './sessions.ts';
import { nameOfStaff } from './staff-names.ts';

export const listMediators = (core: Core): MediatorView[] =>
  allMediators(core.db).map((mediator) => ({
    mediatorId: mediator.mediatorId,
    name: nameOfStaff(core, mediator.mediatorId) ?? '',
    home: placeName(core, mediator.home),
    sex: mediator.sex,
    dialects: dialectsOf(core, mediator),
    mandarin: mediator.mandarin,
    specialities: [...mediator.specialities],
    onDuty: mediator.onDuty,
    inHand: mediator.inHand,
  }));

/** On or off duty (在岗): oneself, or anyone by the head. Saying what already holds records nothing. */
export function setDuty(
  core: Core,
  session: Session,
  mediatorId: string,
  onDuty: boolean,
): Answer<{ done: true }, 'not-allowed' | 'unknown-mediator'> {
  if (session.staffId !== mediatorId && !may(session.roles, 'set-others-duty')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    const mediator = mediatorOf(tx, mediatorId);
    if (mediator === undefined) return refused('unknown-mediator');
    if (mediator.onDuty !== onDuty)
      append((onDuty ? mediatorCameOnDuty : mediatorWentOffDuty).of(mediatorId, { mediatorId }));
    return granted({ done: true as const });
  });
}
