import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Nature } from '../../shared/domain/dispute-course.ts';
import { type Speaker, speaksAs } from '../../shared/rules/panel-issues.ts';
import type { ReadDb } from '../store/database.ts';
import { type DisputeRow, disputeOf } from '../store/dispute-rows.ts';
import { membersOf } from '../store/panels.ts';
import { openableFor, sitsOn } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** Who may look at a panel's part of a dispute: who may open the whole file, and its members while it sits. */
export function panelFor(
  db: ReadDb,
  session: Session,
  disputeId: string,
): Answer<DisputeRow, 'not-found' | 'not-yours'> {
  const found = openableFor(db, session, disputeId);
  if (found.ok || found.refusal === 'not-found') return found;
  const dispute = disputeOf(db, disputeId);
  return dispute !== undefined && sitsOn(db, session, dispute) ? granted(dispute) : refused('not-yours');
}

/** As whom this person speaks about an issue of a dispute. */
export const speakersOf = (
  db: ReadDb,
  { staffId }: Session,
  { disputeId, mediatorId }: DisputeRow,
  issue: Nature,
): readonly Speaker[] => speaksAs(staffId, mediatorId, membersOf(db, disputeId), issue);
