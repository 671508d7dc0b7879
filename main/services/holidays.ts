import type { HolidayYear } from '../../shared/contract/desk/setup.ts';
import { dayOf, type StationDay } from '../../shared/domain/station-day.ts';
import { withTold } from '../../shared/rules/told-calendar.ts';
import type { WorkCalendar } from '../../shared/rules/working-days.ts';
import type { ReadDb } from '../store/database.ts';
import { allToldCalendars, toldCalendarsStamp } from '../store/told-calendars.ts';
import type { Core } from './core.ts';

/** A calendar that is always the newest: what the district tells counts from then on, without a restart. */
export function openHolidays(db: ReadDb, shipped: WorkCalendar): WorkCalendar {
  let known = { stamp: 0, calendar: shipped };
  const now = (): WorkCalendar => {
    const stamp = toldCalendarsStamp(db);
    if (stamp !== known.stamp) known = { stamp, calendar: withTold(shipped, allToldCalendars(db)) };
    return known.calendar;
  };
  return {
    get years() {
      return now().years;
    },
    get closed() {
      return now().closed;
    },
    get open() {
      return now().open;
    },
  };
}

/** The holidays of this year and the next as they count here, and who said so; a year of which nothing is known has none. */
export function holidayYears({ db, calendar, clock }: Pick<Core, 'db' | 'calendar' | 'clock'>): HolidayYear[] {
  const told = new Map(allToldCalendars(db).map((one) => [one.year, one]));
  const thisYear = Number(dayOf(clock()).slice(0, 4));
  return [thisYear, thisYear + 1].map((year) => {
    const ofYear = (days: ReadonlySet<string>) =>
      [...days].filter((day) => day.startsWith(`${year}-`)).toSorted() as StationDay[];
    return {
      year,
      known: calendar.years.includes(year),
      notice: told.get(year)?.source ?? null,
      toldAt: told.get(year)?.toldAt ?? null,
      closed: ofYear(calendar.closed),
      open: ofYear(calendar.open),
    };
  });
}
