import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { boundsOf, type StationMonth } from '../../shared/domain/station-month.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { figuresSettledBeforePolice, type SettledFigures } from '../../shared/rules/figures-settled-before-police.ts';
import { endingsBetween } from '../store/endings.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** What a month's mediation kept from becoming a police case (先于报警化解). */
export function settledBeforePolice(
  core: Core,
  session: Session,
  month: StationMonth,
): Answer<SettledFigures, 'not-allowed'> {
  if (!may(session.roles, 'see-figures')) return refused('not-allowed');
  const { from, to } = boundsOf(month);
  return granted(figuresSettledBeforePolice(endingsBetween(core.db, from, to)));
}
