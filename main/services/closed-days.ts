import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { stationDayClosed, stationDayReopened } from '../../shared/facts/station.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { addDays, daysBetween } from '../../shared/rules/working-days.ts';
import { closedDaysFrom } from '../store/closed-days.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** Days on which the whole station is shut (休息日): no numbers are given; whoever holds one is still served. */
const MOST_DAYS = 31;

export function closeDays(
  core: Core,
  session: Session,
  from: StationDay,
  to: StationDay,
): Answer<{ done: true }, 'not-allowed' | 'bad-day'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, at, append }) => {
    const days = daysBetween(from, to) + 1;
    if (from < dayOf(at) || days < 1 || days > MOST_DAYS) return refused('bad-day');
    const closed = closedDaysFrom(tx, from);
    for (let nth = 0; nth < days; nth += 1) {
      const day = addDays(from, nth);
      if (!closed.includes(day)) append(stationDayClosed.of(core.stationCode, { day }));
    }
    return granted({ done: true as const });
  });
}

export function reopenDay(core: Core, session: Session, day: StationDay): Answer<{ done: true }, 'not-allowed'> {
  if (!may(session.roles, 'set-up-station')) return refused('not-allowed');
  return core.ledger.write(`staff/${session.staffId}`, ({ tx, append }) => {
    if (closedDaysFrom(tx, day)[0] === day) append(stationDayReopened.of(core.stationCode, { day }));
    return granted({ done: true as const });
  });
}
