import type { Core } from '../../main/services/core.ts';
import type { Session, Sessions } from '../../main/services/sessions.ts';
import { allCounters } from '../../main/store/counters.ts';
import { allMediators } from '../../main/store/mediators.ts';
import { staffNumbered } from '../../main/store/staff.ts';

/** A session of the member of staff with this number, as after a sign-in. */
export function asStaff(core: Core, sessions: Sessions, number: string): Session {
  const member = staffNumbered(core.db, number);
  if (member === undefined) throw new Error(`nobody has staff number ${number}`);
  return sessions.start(member.staffId, member.roles, 'desk-test');
}

export const asHead = (core: Core, sessions: Sessions): Session => asStaff(core, sessions, '9001');

/** A session of the first mediator who may take the newest dispute, or of the one it was given to. */
export function asMediator(core: Core, sessions: Sessions): Session {
  const newest = core.db
    .prepare('SELECT suitable, mediator_id FROM dispute ORDER BY opened_at DESC, rowid DESC')
    .get() as { suitable: string; mediator_id: string | null } | undefined;
  const suitable = newest === undefined ? [] : (JSON.parse(newest.suitable) as string[]);
  const id = newest?.mediator_id ?? suitable[0] ?? allMediators(core.db).find(({ onDuty }) => onDuty)?.mediatorId;
  return asMediatorId(core, sessions, id ?? '');
}

export function asMediatorId(core: Core, sessions: Sessions, mediatorId: string): Session {
  const number = core.db.prepare('SELECT number FROM staff WHERE staff_id = ?').pluck().get(mediatorId) as string;
  return asStaff(core, sessions, number);
}

/** A counter of the demo where disputes are heard. */
export function mediationCounter(core: Core): string {
  const counter = allCounters(core.db).find(
    ({ serves, staffId }) => staffId === null && serves.some(({ serviceId }) => serviceId === 'mediation'),
  );
  if (counter === undefined) throw new Error('no free counter hears disputes');
  return counter.counterId;
}
