import type { FireFigures } from '../../shared/contract/desk/hazards.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { boundsOf, type StationMonth } from '../../shared/domain/station-month.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { fireCheckSums } from '../store/fire-checks.ts';
import { fireQuizSum } from '../store/fire-quizzes.ts';
import { hazardSums } from '../store/hazards.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** A month's fire checks by place, hazards by where they stand, and quizzes. Head only. */
export function fireFigures(core: Core, session: Session, month: StationMonth): Answer<FireFigures, 'not-allowed'> {
  if (!may(session.roles, 'see-figures')) return refused('not-allowed');
  const { from, to } = boundsOf(month);
  return granted({
    checks: fireCheckSums(core.db, from, to),
    hazards: hazardSums(core.db, from, to),
    ...fireQuizSum(core.db, from, to),
  });
}
