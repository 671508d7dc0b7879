import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { type DisputeAction, mayActOn, mayCoMediator } from '../../shared/rules/dispute-stages.ts';
import type { Writing } from '../ledger/ledger.ts';
import { coMediatorsOf } from '../store/co-mediators.ts';
import type { ReadDb } from '../store/database.ts';
import { type DisputeRow, disputeOf } from '../store/dispute-rows.ts';
import { callersNow } from './callers-now.ts';
import { membersOf } from '../store/panels.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** Whose dispute it is, as the desk shows it. */
export type Belongs = 'mine' | 'beside' | 'open' | 'panel' | 'other';

export function belongsTo(core: Core, session: Session, dispute: DisputeRow): Belongs {
  if (dispute.mediatorId === session.staffId) return 'mine';
  if (sitsBeside(core.db, session, dispute)) return 'beside';
  if (isOpenTo(core, session, dispute)) return 'open';
  return sitsOn(core.db, session, dispute) ? 'panel' : 'other';
}

function isOpenTo(core: Core, session: Session, dispute: DisputeRow): boolean {
  if (dispute.mediatorId !== null || isEnded(dispute.stage) || !session.roles.includes('mediator')) return false;
  const callers = callersNow(core, dispute);
  return callers === null || callers.includes(session.staffId);
}

/** A panel opens the matter to its members while it sits, not a day longer. */
export const sitsOn = (db: ReadDb, { staffId }: Session, { disputeId, stage }: DisputeRow): boolean =>
  stage === 'joint' && membersOf(db, disputeId).some((member) => member.staffId === staffId);

/** They mediate it beside the responsible mediator, and are not released. */
export const sitsBeside = (db: ReadDb, { staffId }: Session, { disputeId }: DisputeRow): boolean =>
  coMediatorsOf(db, disputeId).includes(staffId);

/** Its mediator and the head decide about it. */
export function disputeFor(
  db: ReadDb,
  session: Session,
  disputeId: string,
): Answer<DisputeRow, 'not-found' | 'not-yours'> {
  const dispute = disputeOf(db, disputeId);
  if (dispute === undefined) return refused('not-found');
  const allowed = dispute.mediatorId === session.staffId || may(session.roles, 'see-all-disputes');
  return allowed ? granted(dispute) : refused('not-yours');
}

/** Whoever sits beside its mediator opens it too, hears both sides and adds what they learn. */
export function openableFor(
  db: ReadDb,
  session: Session,
  disputeId: string,
): Answer<DisputeRow, 'not-found' | 'not-yours'> {
  const dispute = disputeOf(db, disputeId);
  return dispute !== undefined && sitsBeside(db, session, dispute)
    ? granted(dispute)
    : disputeFor(db, session, disputeId);
}

/** Runs one step of a dispute: access, then whether its stage allows it, then what the step itself decides and appends. */
export function stepDispute<R extends string>(
  core: Core,
  session: Session,
  disputeId: string,
  action: DisputeAction,
  step: (dispute: DisputeRow, writing: Writing) => R | undefined,
): Answer<{ done: true }, R | 'not-found' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write<Answer<{ done: true }, R | 'not-found' | 'not-yours' | 'wrong-state'>>(
    `staff/${session.staffId}`,
    (writing) => {
      const accessOf = mayCoMediator(action) ? openableFor : disputeFor;
      const found = accessOf(writing.tx, session, disputeId);
      if (!found.ok) return found;
      if (!mayActOn(found.value.stage, action)) return refused('wrong-state');
      const refusal = step(found.value, writing);
      return refusal === undefined ? granted({ done: true }) : { ok: false, refusal };
    },
  );
}
