import { expect, test } from 'vitest';
import { openWorkCalendar } from '../../main/search/work-calendar.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { addDays, addWorkingDays, daysBetween, isWorkingDay } from '../../shared/rules/working-days.ts';

const calendar = openWorkCalendar(RESOURCES_DIR);
const day = (text: string) => stationDay.parse(text);

test.each([
  { on: '2026-11-23', works: true, why: 'a Monday' },
  { on: '2026-11-22', works: false, why: 'a Sunday' },
  { on: '2026-10-01', works: false, why: 'National Day, a Thursday' },
  { on: '2026-10-10', works: true, why: 'a Saturday worked for the holidays' },
  { on: '2026-02-28', works: true, why: 'a Saturday worked after Spring Festival' },
  { on: '2031-10-01', works: true, why: 'a Wednesday of a year whose calendar is not known yet' },
])('$on: $why', ({ on, works }) => expect(isWorkingDay(day(on), calendar)).toBe(works));

test.each([
  { from: '2026-11-23', count: 1, last: '2026-11-24', why: 'the next day' },
  { from: '2026-11-27', count: 1, last: '2026-11-30', why: 'over a weekend' },
  { from: '2026-09-30', count: 3, last: '2026-10-10', why: 'over National Day, with the worked Saturday' },
  { from: '2026-02-13', count: 3, last: '2026-02-25', why: 'over Spring Festival' },
  { from: '2026-11-22', count: 0, last: '2026-11-22', why: 'no days' },
])('$count working days after $from end on $last: $why', ({ from, count, last }) =>
  expect(addWorkingDays(day(from), count, calendar)).toBe(last),
);

test('calendar days go over the ends of months and years, both ways', () => {
  expect(addDays(day('2027-12-31'), 60)).toBe('2028-02-29');
  expect(addDays(day('2028-03-01'), -1)).toBe('2028-02-29');
  expect(daysBetween(day('2026-11-23'), day('2026-12-23'))).toBe(30);
  expect(daysBetween(day('2026-12-23'), day('2026-11-23'))).toBe(-30);
});
