import { describe, expect, test } from 'vitest';
import { openWorkCalendar } from '../../main/search/work-calendar.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { OpeningHours } from '../../shared/domain/opening-hours.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { closedNow, spansOn } from '../../shared/rules/service-open.ts';

const day = (text: string) => stationDay.parse(text);
const days = (...closed: string[]) => ({
  calendar: openWorkCalendar(RESOURCES_DIR),
  closedDays: new Set(closed.map(day)),
});
const at = (text: string) => asMillis(Date.parse(`${text}:00+08:00`));

const MORNING = { from: 8 * 60 + 30, to: 11 * 60 + 30 };
const AFTERNOON = { from: 13 * 60 + 30, to: 17 * 60 };
const WORKDAY = [MORNING, AFTERNOON];
/** Monday to Friday, closed at noon, closed on the State Council's days off. */
const OFFICE: OpeningHours = {
  week: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []],
  keepsHolidays: true,
};
const offered = { state: 'offered', hours: OFFICE, allGiven: false } as const;

test.each([
  { now: '2026-11-23T08:29', answer: { why: 'outside-hours', opens: { inDays: 0, time: '08:30' } } },
  { now: '2026-11-23T08:30', answer: null },
  { now: '2026-11-23T11:29', answer: null },
  { now: '2026-11-23T11:30', answer: { why: 'outside-hours', opens: { inDays: 0, time: '13:30' } } },
  { now: '2026-11-23T17:00', answer: { why: 'outside-hours', opens: { inDays: 1, day: '2026-11-24', time: '08:30' } } },
  { now: '2026-11-27T18:00', answer: { why: 'outside-hours', opens: { inDays: 3, day: '2026-11-30' } } },
  { now: '2026-11-28T10:00', answer: { why: 'closed-day', opens: { inDays: 2, day: '2026-11-30', time: '08:30' } } },
])('at $now: $answer', ({ now, answer }) => {
  const said = closedNow(offered, at(now), days());
  if (answer === null) expect(said).toBeNull();
  else expect(said).toMatchObject(answer);
});

describe('which hours a day has', () => {
  test.each([
    { on: '2026-10-01', spans: [], why: 'National Day is off' },
    { on: '2026-10-10', spans: WORKDAY, why: 'a Saturday worked instead is like a Monday' },
    { on: '2026-10-17', spans: [], why: 'any other Saturday is not' },
    { on: '2026-11-25', spans: [], why: 'the station is shut on that Wednesday' },
  ])('$on: $why', ({ on, spans }) => expect(spansOn(day(on), OFFICE, days('2026-11-25'))).toEqual(spans));

  test('a market that ignores public holidays is open on National Day', () =>
    expect(spansOn(day('2026-10-01'), { ...OFFICE, keepsHolidays: false }, days())).toEqual(WORKDAY));

  test('without hours it is open day and night, but on a closed day of the station', () => {
    expect(closedNow({ ...offered, hours: null }, at('2026-11-25T03:00'), days())).toBeNull();
    expect(closedNow({ ...offered, hours: null }, at('2026-11-25T03:00'), days('2026-11-25'))).toEqual({
      why: 'closed-day',
      opens: { inDays: 1, day: '2026-11-26', time: '00:00' },
    });
  });
});

test('when all is given, that is said, and not that it opens again this afternoon', () => {
  const given = { ...offered, allGiven: true };
  const tomorrow = { why: 'all-given', opens: { inDays: 1, day: '2026-11-24', time: '08:30' } };
  expect(closedNow(given, at('2026-11-23T10:00'), days())).toEqual(tomorrow);
  expect(closedNow(given, at('2026-11-23T12:00'), days())).toEqual(tomorrow);
});

test('a paused service promises nothing', () =>
  expect(closedNow({ ...offered, state: 'paused' }, at('2026-11-23T10:00'), days())).toEqual({
    why: 'paused',
    opens: null,
  }));

test('hours that never come promise nothing either', () =>
  expect(
    closedNow(
      { ...offered, hours: { week: Array.from({ length: 7 }, () => []), keepsHolidays: false } },
      at('2026-11-23T10:00'),
      days(),
    ),
  ).toEqual({ why: 'closed-day', opens: null }));
