import type { z } from 'zod';
import type { moveInput } from '../../shared/contract/desk/dispute-moves.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import type { FactDraft } from '../../shared/facts/fact-type.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import type { MovedBy } from '../../shared/rules/dispute-moves.ts';
import { type GuardRefusal, refusalOfMove } from '../../shared/rules/move-guards.ts';
import { maySitAs } from '../../shared/rules/panel-issues.ts';
import type { ReadDb } from '../store/database.ts';
import { type DisputeRow, disputeOf } from '../store/dispute-rows.ts';
import { MOVE_FACTS } from '../store/move-facts.ts';
import { staffMember } from '../store/staff.ts';
import { worsenRepeated } from './assess-risk.ts';
import { moveDueCases } from './case-clock.ts';
import { caseView } from './case-view.ts';
import type { Core } from './core.ts';
import { disputeFor } from './dispute-access.ts';
import { recordPassedLimits } from './record-passed-limits.ts';
import type { Session } from './sessions.ts';

export type MoveWish = z.output<typeof moveInput>;
type Refusals =
  | GuardRefusal
  | 'not-found'
  | 'not-yours'
  | 'not-earlier'
  | 'bad-day'
  | 'unknown-staff'
  | 'not-their-post';

/**
 * Moves a case on (流程推进): access, then the table of moves and what the case must hold, then one fact.
 * What the station does by itself afterwards follows at once, as the station's own act.
 */
export function moveDispute(core: Core, session: Session, wish: MoveWish): Answer<{ done: true }, Refusals> {
  const { disputeId, move, ticks } = wish;
  recordPassedLimits(core, disputeId);
  const answer = core.ledger.write<Answer<{ done: true }, Refusals>>(`staff/${session.staffId}`, (writing) => {
    const { tx, at, append } = writing;
    const found = disputeFor(tx, session, disputeId);
    if (!found.ok) return found;
    const today = dayOf(at);
    const view = caseView(core, tx, found.value);
    const tries = roles(session, found.value).map((by) => refusalOfMove(move, by, view, ticks, today));
    const refusal = tries.includes(undefined) ? undefined : (tries.at(-1) ?? 'not-allowed');
    if (refusal !== undefined) return refused(refusal);
    const misfit = misfitOf(tx, found.value, wish, today);
    if (misfit !== undefined) return refused(misfit);
    append(draftOf(wish, found.value));
    if (wish.move === 'triage' && wish.repeats !== null) worsenRepeated(writing, disputeId);
    return granted({ done: true });
  });
  if (answer.ok) moveDueCases(core);
  return answer;
}

/** As whom somebody may move it; their own refusal is the one worth telling, so the mediator comes last. */
const roles = (session: Session, { mediatorId }: DisputeRow): MovedBy[] => [
  ...(may(session.roles, 'see-all-disputes') ? (['head'] as const) : []),
  ...(mediatorId === session.staffId ? (['mediator'] as const) : []),
];

/** What a wish says beyond its ticks must fit what is known. */
function misfitOf(db: ReadDb, dispute: DisputeRow, wish: MoveWish, today: StationDay): Refusals | undefined {
  switch (wish.move) {
    case 'triage':
      return wish.repeats === null ? undefined : misfitOfRepeated(disputeOf(db, wish.repeats), dispute);
    case 'convene':
      if (wish.members.some(({ staffId }) => staffMember(db, staffId)?.dismissed !== false)) return 'unknown-staff';
      return wish.members.every(({ staffId, kind }) => maySitAs(staffMember(db, staffId)?.roles ?? [], kind))
        ? undefined
        : 'not-their-post';
    case 'extend':
      return wish.until <= today ? 'bad-day' : undefined;
    case 'agree':
      return wish.effectiveOn > today || wish.effectiveOn < dayOf(dispute.openedAt) ? 'bad-day' : undefined;
    case 'ask-court':
      return wish.askedOn > today || (dispute.effectiveOn !== null && wish.askedOn < dispute.effectiveOn)
        ? 'bad-day'
        : undefined;
    default:
      return undefined;
  }
}

/** A quarrel can only have been there before; so no ring of cases can repeat one another. */
const misfitOfRepeated = (repeated: DisputeRow | undefined, { openedSeq }: DisputeRow): Refusals | undefined => {
  if (repeated === undefined) return 'not-found';
  return repeated.openedSeq < openedSeq ? undefined : 'not-earlier';
};

function draftOf(wish: MoveWish, { applicantId, agreementForm }: DisputeRow): FactDraft {
  const { disputeId } = wish;
  const fact = MOVE_FACTS[wish.move] as unknown as {
    of(subject: string, data: unknown, personal?: FactDraft['personal']): FactDraft;
  };
  const data =
    wish.move === 'agree'
      ? { ...wish, form: agreementForm, outcome: wish.partial ? 'PARTIAL' : OUTCOME_OF[agreementForm ?? 'oral'] }
      : wish;
  const note = 'note' in wish && wish.note !== '' ? wish.note : undefined;
  return fact.of(disputeId, data, note === undefined ? {} : { applicant: { person: applicantId, value: { note } } });
}

const OUTCOME_OF = { written: 'AGREED_WRITTEN', oral: 'AGREED_ORAL' } as const;
