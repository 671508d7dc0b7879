import { expect, test } from 'vitest';
import { checkReplay } from '../../main/ledger/verify.ts';
import { holidayYears } from '../../main/services/holidays.ts';
import { openDays } from '../../main/services/service-openness.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { calendarTold } from '../../shared/facts/calendar.ts';
import { addWorkingDays, isWorkingDay } from '../../shared/rules/working-days.ts';
import { makeCentre, type TestCentre, usePostgres } from '../make/centre.ts';
import { makeStation } from '../make/core.ts';

/** The holidays of a year, told by the district (节假日安排). */
const server = usePostgres();
const OTHER = '330304-002';
const day = (text: string) => stationDay.parse(text);

async function stationAt(centre: TestCentre) {
  const { core, host } = await makeStation();
  const sync = async () => {
    const outcome = await runSync({
      ...core,
      settings: host.settings,
      centreUrl: centre.url,
      connect: (url, signal) => connectCentre(url, core.stationCode, signal),
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value.received;
  };
  return { core, sync };
}

/** Invented days of a year nobody has a notice of yet. */
const tell = (centre: TestCentre, year: number, closed: string, worked: string, notice = '测试通知〔1〕号') =>
  centre.value('SELECT district.tell_calendar($1, $2::date[], $3::date[], $4)', [year, closed, worked, notice]);

test('what the district tells counts at once, without a restart, in place of what shipped', async () => {
  const centre = await makeCentre(server());
  const { core, sync } = await stationAt(centre);
  const [holiday, worked] = [day('2027-01-01'), day('2027-01-09')];
  expect(holidayYears(core)).toMatchObject([
    { year: 2026, known: true, notice: null },
    { year: 2027, known: false, closed: [] },
  ]);
  expect([isWorkingDay(holiday, core.calendar), isWorkingDay(worked, core.calendar)]).toEqual([true, false]);

  expect(await tell(centre, 2027, '{2027-01-02,2027-01-01}', '{2027-01-09}')).toBe(1);
  expect(await sync()).toBe(1);
  expect([isWorkingDay(holiday, core.calendar), isWorkingDay(worked, core.calendar)]).toEqual([false, true]);
  expect(openDays(core).calendar.closed.has(holiday)).toBe(true);
  expect(addWorkingDays(day('2026-12-31'), 1, core.calendar)).toBe('2027-01-04');
  expect(holidayYears(core)[1]).toEqual({
    ...{ year: 2027, known: true, notice: '测试通知〔1〕号', toldAt: expect.any(Number) as number },
    ...{ closed: ['2027-01-01', '2027-01-02'], open: ['2027-01-09'] },
  });

  const shipped = core.calendar.closed.has('2026-10-01');
  expect(shipped).toBe(true);
  await tell(centre, 2026, '{2026-10-02}', '{}', '更正');
  await tell(centre, 2027, '{2027-01-01}', '{}', '测试通知〔2〕号');
  expect(await sync()).toBe(2);
  expect(core.calendar.closed.has('2026-10-01')).toBe(false);
  expect(core.calendar.closed.has('2025-10-01')).toBe(true);
  expect(holidayYears(core)).toMatchObject([{ notice: '更正' }, { notice: '测试通知〔2〕号', open: [] }]);
  expect(checkReplay(core.db)).toBe('equal');
});

test('the same again is told to nobody; who was enrolled later is told each night', async () => {
  const centre = await makeCentre(server());
  const { core, sync } = await stationAt(centre);
  expect(await tell(centre, 2027, '{2027-01-01}', '{}')).toBe(1);
  expect(await tell(centre, 2027, '{2027-01-01}', '{}')).toBe(0);
  await centre.rows('SELECT beehive.enrol($1)', [OTHER]);
  expect(await centre.value('SELECT district.tell_standing()')).toBe(1);
  expect(await centre.value('SELECT district.tell_standing()')).toBe(0);
  expect(await centre.rows('SELECT station FROM beehive.outgoing ORDER BY 1')).toEqual([
    { station: core.stationCode },
    { station: OTHER },
  ]);
  expect(await sync()).toBe(1);
  const [stated] = await centre.rows<{ data: unknown }>('SELECT data FROM district.told()');
  expect(calendarTold.data.safeParse(stated?.data).success).toBe(true);
});

test.each([
  ['a day of another year', 2027, '{2028-01-01}', '{}', 'x', /no day of 2027/],
  ['a working day worked instead', 2027, '{2027-01-01}', '{2027-01-04}', 'x', /no weekend day/],
  ['a day twice', 2027, '{2027-01-02}', '{2027-01-02}', 'x', /twice/],
  ['no closed day at all', 2027, '{}', '{}', 'x', /1 to 120 closed days/],
  ['a day that is none', 2027, '{NULL}', '{}', 'x', /NULL is no day/],
  ['no notice', 2027, '{2027-01-01}', '{}', ' ', /notice/],
  ['no year', 27, '{2027-01-01}', '{}', 'x', /four digits/],
])('%s is refused by name, and enters nobody’s line', async (_what, year, closed, worked, notice, why) => {
  const centre = await (once ??= makeCentre(server()));
  await expect(tell(centre, year, closed, worked, notice)).rejects.toThrow(why);
  expect(await centre.rows('SELECT FROM beehive.outgoing')).toEqual([]);
});
let once: Promise<TestCentre> | undefined;

test.each([
  ['a day of another year', { closed: ['2028-01-01'] }],
  ['a working day worked instead', { open: ['2027-01-04'] }],
  ['a day twice', { open: ['2027-01-02'], closed: ['2027-01-02'] }],
])('a station does not understand %s either', (_what, changes) => {
  const told = { year: 2027, closed: ['2027-01-01'], open: [], source: 'x' };
  expect(calendarTold.data.safeParse(told).success).toBe(true);
  expect(calendarTold.data.safeParse({ ...told, ...changes }).success).toBe(false);
});
