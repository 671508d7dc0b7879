import { describe, expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { closeDays } from '../../main/services/closed-days.ts';
import { dayLog } from '../../main/services/day-log.ts';
import { givePriority } from '../../main/services/give-priority.ts';
import { listAppointments } from '../../main/services/list-appointments.ts';
import { listServices } from '../../main/services/list-services.ts';
import { saveService, setServiceState } from '../../main/services/set-up-services.ts';
import { showLine } from '../../main/services/show-line.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeBookingHall, moment, MONDAY } from '../make/appointments.ts';
import { asStaff } from '../make/people.ts';
import { must, numberOf, SERVICE } from '../make/queue.ts';
import { makeService } from '../make/setup.ts';

const MONDAY_AT = (time: string) => `2026-11-23T${time}:00+08:00`;
type Hall = Awaited<ReturnType<typeof makeBookingHall>>;
const numbers = ({ core, first }: Hall) => showLine(core, first).waiting.map(({ number }) => number);

describe('booking at the desk', () => {
  test('a time, a code of six digits, and nothing of the person', async () => {
    const hall = await makeBookingHall();
    expect(must(hall.book('2026-11-24 10:00'))).toMatchObject({
      ...{ code: expect.stringMatching(/^\d{6}$/), day: '2026-11-24', at: moment('2026-11-24 10:00'), minutes: 15 },
      ...{ state: 'expected', number: null, clash: null },
    });
    const fact = hall.core.db.prepare("SELECT * FROM ledger WHERE type = 'appointment.booked.v1'").get();
    expect(fact).toMatchObject({ personal: null });
    expect(checkReplay(hall.core.db)).toBe('equal');
  });

  test('ten presses of one form book once', async () => {
    const hall = await makeBookingHall();
    const requestId = crypto.randomUUID();
    const codes = Array.from({ length: 10 }, () => must(hall.book('2026-11-23 10:00', SERVICE, requestId)).code);
    expect(new Set(codes).size).toBe(1);
    expect(hall.list().lines).toHaveLength(1);
  });

  test('half of three counters’ hour is given out, and a time that was called off is free again', async () => {
    const hall = await makeBookingHall();
    const given = ['10:00', '10:00', '10:00', '10:15', '10:15', '10:15'].map((time) =>
      must(hall.book(`2026-11-23 ${time}`)),
    );
    expect(hall.book('2026-11-23 10:30')).toEqual({ ok: false, refusal: 'slot-taken' });
    expect(hall.book('2026-11-23 11:00')).toMatchObject({ ok: true });
    must(hall.cancel(given[0]?.appointmentId ?? ''));
    expect(hall.book('2026-11-23 10:00')).toMatchObject({ ok: true });
    expect(hall.list().lines.map(({ state }) => state)).toContain('cancelled');
  });

  test.each([
    { at: '2026-11-22 10:00', refusal: 'bad-day', why: 'yesterday' },
    { at: '2026-12-08 10:00', refusal: 'bad-day', why: 'too far ahead' },
    { at: '2026-11-23 08:45', refusal: 'slot-taken', why: 'a time that is over' },
    { at: '2026-11-23 10:07', refusal: 'slot-taken', why: 'no slot begins then' },
    { at: '2026-11-23 22:00', refusal: 'slot-taken', why: 'at night' },
  ])('refused: $why', async ({ at, refusal }) => {
    const hall = await makeBookingHall();
    expect(hall.book(at)).toEqual({ ok: false, refusal });
  });

  test('mediation is not booked, nor what is paused, nor by who has no line to serve', async () => {
    const hall = await makeBookingHall();
    expect(hall.book('2026-11-23 10:00', 'mediation')).toEqual({ ok: false, refusal: 'unknown-service' });
    setServiceState(hall.core, hall.head, SERVICE, 'paused');
    expect(hall.book('2026-11-23 10:00')).toEqual({ ok: false, refusal: 'unknown-service' });
    expect(hall.list().services.map(({ serviceId }) => serviceId)).not.toContain(SERVICE);
    const police = asStaff(hall.core, hall.sessions, '7002');
    expect(listAppointments(hall.core, police, MONDAY)).toEqual({ ok: false, refusal: 'not-allowed' });
  });

  test('opening hours and closed days are kept to; what was booked before is named at the desk', async () => {
    const hall = await makeBookingHall();
    const early = must(hall.book('2026-11-24 08:00'));
    const late = must(hall.book('2026-11-25 16:00'));
    const week = Array.from({ length: 7 }, () => [{ from: 9 * 60, to: 12 * 60 }]);
    must(
      saveService(hall.core, hall.head, {
        ...makeService({ serviceId: SERVICE, prefix: 'B', hours: { week, keepsHolidays: false } }),
      }),
    );
    must(closeDays(hall.core, hall.head, stationDay.parse('2026-11-25'), stationDay.parse('2026-11-25')));
    expect(must(hall.slots('2026-11-25'))).toEqual([]);
    expect(must(hall.slots('2026-11-24')).at(0)).toMatchObject({ at: moment('2026-11-24 09:00') });
    expect(hall.list().clashing.map(({ appointmentId, clash }) => [appointmentId, clash])).toEqual([
      [early.appointmentId, 'outside-hours'],
      [late.appointmentId, 'closed-day'],
    ]);
    must(hall.cancel(late.appointmentId, 'station-closed'));
    expect(hall.list().clashing).toHaveLength(1);
  });
});

describe('coming to it', () => {
  test('in time: a normal number whose place was kept, seen with its time at the desk and in the log', async () => {
    const hall = await makeBookingHall();
    const code = hall.codeFor('2026-11-23 10:00');
    hall.clock.set(MONDAY_AT('09:30'));
    hall.take();
    hall.clock.set(MONDAY_AT('09:45'));
    hall.take();
    hall.clock.set(MONDAY_AT('09:58'));
    expect(hall.come(code)).toMatchObject({
      value: { kind: 'here', time: '10:00', kept: true, ticket: { number: numberOf(3), ahead: 1 } },
    });
    expect(numbers(hall)).toEqual([1, 3, 2].map(numberOf));
    expect(showLine(hall.core, hall.first).waiting[1]?.appointmentAt).toBe(moment('2026-11-23 10:00'));
    expect(hall.list().lines).toMatchObject([{ state: 'arrived', number: numberOf(3), cameLate: false }]);
    hall.callAndFinish(hall.first);
    hall.call(hall.first);
    expect(showLine(hall.core, hall.first).current).toMatchObject({
      number: numberOf(3),
      appointmentAt: moment('2026-11-23 10:00'),
    });
    const log = dayLog(hall.core, MONDAY, false);
    expect(log.rows.map((row) => row[log.header.indexOf('预约时间')])).toEqual([null, null, '10:00:00']);
  });

  test('too early is told from when; early does not pass who came before the kept place', async () => {
    const hall = await makeBookingHall();
    const code = hall.codeFor('2026-11-23 10:00');
    hall.clock.set(MONDAY_AT('09:29'));
    expect(hall.come(code)).toEqual({ ok: true, value: { kind: 'too-early', time: '10:00', from: '09:30' } });
    hall.clock.set(MONDAY_AT('09:30'));
    expect(hall.come(code)).toMatchObject({ value: { kind: 'here', kept: true } });
    hall.clock.set(MONDAY_AT('09:35'));
    expect(hall.take().ahead).toBe(0);
    expect(numbers(hall)).toEqual([2, 1].map(numberOf));
    // Nobody else waits: then they need not wait for their time either.
    hall.callAndFinish(hall.first);
    expect(hall.callAndFinish(hall.first)).toBe(numberOf(1));
  });

  test('late within the grace keeps the place; later they are in line from then on, and told so', async () => {
    const hall = await makeBookingHall();
    const [inGrace, late] = [hall.codeFor('2026-11-23 10:00'), hall.codeFor('2026-11-23 10:00')];
    hall.clock.set(MONDAY_AT('09:50'));
    hall.take();
    hall.clock.set(MONDAY_AT('10:10'));
    expect(hall.come(inGrace)).toMatchObject({ value: { kept: true } });
    hall.clock.set(MONDAY_AT('10:11'));
    expect(
      hall
        .list()
        .lines.map(({ state }) => state)
        .toSorted(),
    ).toEqual(['arrived', 'missed']);
    expect(hall.come(late)).toMatchObject({ value: { kind: 'here', kept: false } });
    expect(numbers(hall)).toEqual([2, 1, 3].map(numberOf));
    expect(hall.list().lines.filter(({ cameLate }) => cameLate)).toHaveLength(1);
  });

  test('a priority comes on top, as for everybody', async () => {
    const hall = await makeBookingHall();
    const code = hall.codeFor('2026-11-23 10:00');
    hall.clock.set(MONDAY_AT('09:35'));
    hall.take();
    hall.clock.set(MONDAY_AT('09:59'));
    const come = must(hall.come(code));
    if (come.kind !== 'here') throw new Error(come.kind);
    expect(numbers(hall)).toEqual([1, 2].map(numberOf));
    must(givePriority(hall.core, hall.first, come.ticket.ticketId, 'elderly'));
    expect(numbers(hall)).toEqual([2, 1].map(numberOf));
  });

  test('ten taps give one number; the code is used up, and says which number it gave', async () => {
    const hall = await makeBookingHall();
    const code = hall.codeFor('2026-11-23 09:00');
    const requestId = crypto.randomUUID();
    for (let tap = 0; tap < 10; tap += 1)
      expect(hall.come(code, requestId)).toMatchObject({ value: { kind: 'here', ticket: { number: numberOf(1) } } });
    expect(hall.come(code)).toEqual({ ok: true, value: { kind: 'used', time: '09:00', number: numberOf(1) } });
    expect(numbers(hall)).toEqual([numberOf(1)]);
  });

  test('on another day, after its day, called off, and on a day that was closed since', async () => {
    const hall = await makeBookingHall();
    const tomorrow = hall.codeFor('2026-11-24 10:00');
    const off = must(hall.book('2026-11-24 11:00'));
    must(hall.cancel(off.appointmentId));
    expect(hall.come(tomorrow)).toEqual({
      ok: true,
      value: { kind: 'other-day', day: '2026-11-24', time: '10:00', past: false },
    });
    expect(hall.come(off.code)).toEqual({ ok: true, value: { kind: 'cancelled', day: '2026-11-24', time: '11:00' } });
    must(closeDays(hall.core, hall.head, stationDay.parse('2026-11-24'), stationDay.parse('2026-11-24')));
    hall.clock.set('2026-11-24T10:00:00+08:00');
    expect(hall.come(tomorrow)).toEqual({ ok: false, refusal: 'service-closed' });
    hall.clock.set('2026-11-25T10:00:00+08:00');
    expect(hall.come(tomorrow)).toMatchObject({ value: { kind: 'other-day', past: true } });
    expect(hall.list(stationDay.parse('2026-11-24')).lines.map(({ state }) => state)).toEqual(['missed', 'cancelled']);
  });

  test('codes are not guessed: after five wrong ones the terminal waits, right ones too', async () => {
    const hall = await makeBookingHall();
    const code = hall.codeFor('2026-11-23 09:00');
    const wrong = ['000000', '111111', '222222'].find((one) => one !== code) ?? '';
    for (let tries = 0; tries < 5; tries += 1)
      expect(hall.come(wrong)).toEqual({ ok: false, refusal: 'no-such-appointment' });
    expect(hall.come(code)).toEqual({ ok: false, refusal: 'too-many-tries' });
    hall.clock.pass(5 * MINUTE);
    expect(hall.come(code)).toMatchObject({ value: { kind: 'here', kept: true } });
  });

  test('a contingent that walk-ins used up does not shut out who was given a time', async () => {
    const hall = await makeBookingHall();
    const code = hall.codeFor('2026-11-23 09:00');
    must(saveService(hall.core, hall.head, makeService({ serviceId: SERVICE, prefix: 'B', dailyContingent: 1 })));
    hall.take();
    expect(hall.come(code)).toMatchObject({ value: { kind: 'here', ticket: { number: numberOf(2) } } });
  });
});

describe('what is said of waits', () => {
  const wait = (hall: Hall) => listServices(hall.core).find(({ serviceId }) => serviceId === SERVICE)?.wait;

  test('who has checked in for later does not lengthen a walk-in’s wait; who is about to be called before does', async () => {
    const hall = await makeBookingHall();
    const codes = ['10:00', '10:00', '10:00'].map((time) => hall.codeFor(`2026-11-23 ${time}`));
    hall.clock.set(MONDAY_AT('09:31'));
    const before = wait(hall);
    for (const code of codes) must(hall.come(code));
    expect(wait(hall)).toEqual(before);
    hall.clock.set(MONDAY_AT('09:41'));
    expect(wait(hall)?.high).toBeGreaterThan(before?.high ?? 0);
  });

  test('who has booked and is not there yet counts when they would come before the wait is over, and not as people ahead', async () => {
    const hall = await makeBookingHall();
    hall.clock.set(MONDAY_AT('09:50'));
    hall.arrive(6);
    const without = wait(hall);
    for (let n = 0; n < 3; n += 1) hall.codeFor('2026-11-23 10:00');
    expect(wait(hall)?.high).toBeGreaterThan(without?.high ?? 0);
    expect(hall.take().ahead).toBe(6);
  });
});

test('a restart in between loses nothing, and a replay gives the same appointments and the same line', async () => {
  const hall = await makeBookingHall();
  const [came, open] = [hall.codeFor('2026-11-23 10:00'), hall.codeFor('2026-11-23 10:15')];
  hall.clock.set(MONDAY_AT('09:55'));
  hall.take();
  must(hall.come(came));
  const [line, list] = [numbers(hall), hall.list()];
  rebuild(hall.core.db);
  expect(checkReplay(hall.core.db)).toBe('equal');
  hall.station.reopen();
  expect(numbers(hall)).toEqual(line);
  expect(hall.list()).toEqual(list);
  expect(hall.come(open)).toMatchObject({ value: { kind: 'here', kept: true } });
  expect(checkReplay(hall.core.db)).toBe('equal');
});
