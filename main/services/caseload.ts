import type { DueLine, MonthFiguresView } from '../../shared/contract/desk/caseload.ts';
import type { DisputeLine } from '../../shared/contract/desk/disputes.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { addMonths, firstDayOf, lastDayOf, type StationMonth } from '../../shared/domain/station-month.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { URGENCIES } from '../../shared/rules/dispute-limits.ts';
import { dueToday } from '../../shared/rules/due-today.ts';
import { changeFrom, figuresOf, type MonthFigures } from '../../shared/rules/mediation-figures.ts';
import { openDisputes } from '../store/dispute-rows.ts';
import { casesAcceptedIn, promisesDueIn } from '../store/figure-rows.ts';
import { countPassedLimits } from '../store/passed-limits.ts';
import { ticketOf } from '../store/tickets.ts';
import { limitsOf } from './case-view.ts';
import type { Core } from './core.ts';
import { disputeLine } from './list-disputes.ts';
import type { Session } from './sessions.ts';

/** What somebody is to do today across their own cases (今天要办), the longest late first. No names. */
export function listDue(core: Core, { staffId }: Session): DueLine[] {
  const now = core.clock();
  return openDisputes(core.db)
    .filter(({ mediatorId }) => mediatorId === staffId)
    .flatMap((dispute) => {
      const { disputeId, category, ticketId, openedAt } = dispute;
      const number = ticketOf(core.db, ticketId)?.number ?? '';
      const due = dueToday(limitsOf(core, core.db, dispute, now), dayOf(now));
      return due.map((one) => ({ disputeId, number, openedOn: dayOf(openedAt), category, ...one }));
    })
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || a.number.localeCompare(b.number));
}

/** Every open case that is late or nearly so, for the head (督办). */
export function listUrgent(core: Core, session: Session): Answer<DisputeLine[], 'not-allowed'> {
  if (!may(session.roles, 'see-all-disputes')) return refused('not-allowed');
  return granted(
    openDisputes(core.db)
      .map((dispute) => disputeLine(core, session, dispute))
      .filter(({ urgency }) => urgency !== 'green')
      .sort(
        (a, b) =>
          URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
          (a.nextLimit?.lastDay ?? '').localeCompare(b.nextLimit?.lastDay ?? ''),
      ),
  );
}

/** A month in numbers, beside the month before (调解数据); the head alone. */
export function showFigures(
  core: Core,
  session: Session,
  month: StationMonth,
): Answer<MonthFiguresView, 'not-allowed'> {
  if (!may(session.roles, 'see-figures')) return refused('not-allowed');
  const today = dayOf(core.clock());
  const now = monthly(core, month, today);
  const { bySource, byCategory, ...numbers } = now;
  return granted({
    ...numbers,
    bySource: [...bySource],
    byCategory: [...byCategory],
    change: changeFrom(monthly(core, addMonths(month, -1), today), now),
  });
}

function monthly({ db }: Core, month: StationMonth, today: StationDay): MonthFigures {
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  return figuresOf(casesAcceptedIn(db, from, to), promisesDueIn(db, from, to), countPassedLimits(db, from, to), today);
}
