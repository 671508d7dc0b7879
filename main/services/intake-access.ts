import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { type Answer, refused } from '../../shared/domain/answer.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** Adds to the intake of a dispute: its mediators and the head may, as long as it is not closed. */
export function intakeStep<T, R extends string>(
  core: Core,
  session: Session,
  disputeId: string,
  step: (dispute: DisputeRow, writing: Writing) => Answer<T, R>,
): Answer<T, R | 'not-found' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write<Answer<T, R | 'not-found' | 'not-yours' | 'wrong-state'>>(
    `staff/${session.staffId}`,
    (writing) => {
      const found = openableFor(writing.tx, session, disputeId);
      if (!found.ok) return found;
      if (isEnded(found.value.stage)) return refused('wrong-state');
      return step(found.value, writing);
    },
  );
}
