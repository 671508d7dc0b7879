import { expect, test } from 'vitest';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { callNext } from '../../main/services/call-next.ts';
import { closeCounter, openCounter } from '../../main/services/counter-seats.ts';
import { markNoShow } from '../../main/services/mark-no-show.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showLine } from '../../main/services/show-line.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { ticketsOfDay } from '../../main/store/tickets.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeStation, type TestStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { asStaff } from '../make/people.ts';

const SERVICE = 'consultation';
const PREFIX = demoSeed.services.find(({ serviceId }) => serviceId === SERVICE)?.prefix ?? '';
const number = (n: number) => `${PREFIX}${String(n).padStart(3, '0')}`;
const take = ({ core }: TestStation, requestId: string = crypto.randomUUID()) =>
  takeTicket(core, { serviceId: SERVICE, requestId, language: 'zh' });

/** Two clerks at two counters that serve the line. */
async function twoDesks() {
  const station = await makeStation();
  const sessions = openSessions(station.core, () => 15 * MINUTE);
  const [first, second] = ['8001', '8002'].map((staffNumber) => asStaff(station.core, sessions, staffNumber));
  const serving = demoSeed.counters.filter(({ serves }) => serves.includes(SERVICE)).map(({ counterId }) => counterId);
  if (first === undefined || second === undefined) throw new Error('the demo has two clerks');
  openCounter(station.core, sessions, first.staffId, serving[0] ?? '');
  openCounter(station.core, sessions, second.staffId, serving[1] ?? '');
  return { station, sessions, first: first.staffId, second: second.staffId };
}

test('numbers run from 001, and each newcomer is told how many are ahead', async () => {
  const station = await makeStation();
  expect([take(station), take(station), take(station)]).toMatchObject([
    { ok: true, value: { number: number(1), ahead: 0, wait: null } },
    { ok: true, value: { number: number(2), ahead: 1 } },
    { ok: true, value: { number: number(3), ahead: 2 } },
  ]);
});

test('ten taps of one visit give one ticket', async () => {
  const station = await makeStation();
  const requestId = crypto.randomUUID();
  const answers = Array.from({ length: 10 }, () => take(station, requestId));
  expect(new Set(answers.map((answer) => (answer.ok ? answer.value.number : answer.refusal)))).toEqual(
    new Set([number(1)]),
  );
  expect(ticketsOfDay(station.core.db, stationDay.parse('2026-11-23'))).toHaveLength(1);
});

test.each(['no-such-service', 'mediation'])('a plain ticket for "%s" is refused', async (serviceId) => {
  const { core } = await makeStation();
  expect(takeTicket(core, { serviceId, requestId: crypto.randomUUID(), language: 'en' })).toEqual({
    ok: false,
    refusal: 'unknown-service',
  });
});

test.each([
  {
    at: '2026-11-23T23:59:59+08:00',
    first: number(3),
    why: 'a moment before midnight at the station goes on counting',
  },
  { at: '2026-11-24T00:00:01+08:00', first: number(1), why: 'a moment after it starts again' },
  { at: '2026-11-24T07:59:59+08:00', first: number(1), why: 'UTC midnight means nothing' },
])('$why', async ({ at, first }) => {
  const station = await makeStation();
  take(station);
  take(station);
  station.clock.set(at);
  expect(take(station)).toMatchObject({ ok: true, value: { number: first } });
});

test('a clock set back does not turn the day back: numbers never repeat', async () => {
  const station = await makeStation();
  take(station);
  station.clock.set('2026-11-22T09:00:00+08:00');
  expect(take(station)).toMatchObject({ ok: true, value: { number: number(2) } });
});

test('two desks that press together call two different people', async () => {
  const { station, first, second } = await twoDesks();
  take(station);
  take(station);
  expect(callNext(station.core, first)).toMatchObject({ ok: true });
  expect(callNext(station.core, second)).toMatchObject({ ok: true });
  const called = ticketsOfDay(station.core.db, stationDay.parse('2026-11-23'));
  expect(called.map(({ staffId }) => staffId)).toEqual([first, second]);
});

test('a ticket goes called → recalled → serving → finished, and the board shows each call', async () => {
  const { station, first } = await twoDesks();
  const { core } = station;
  take(station);
  const called = callNext(core, first);
  if (!called.ok) throw new Error(called.refusal);
  const { ticketId } = called.value;
  expect(showBoard(core).calls).toMatchObject([{ number: number(1), recall: false }]);
  expect(moveTicket(core, first, ticketId, 'recall')).toMatchObject({ ok: true });
  expect(showBoard(core).calls).toMatchObject([{ number: number(1), recall: true }]);
  expect(moveTicket(core, first, ticketId, 'start')).toMatchObject({ ok: true });
  expect(markNoShow(core, first, ticketId)).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(moveTicket(core, first, ticketId, 'finish')).toMatchObject({ ok: true });
  expect(moveTicket(core, first, ticketId, 'finish')).toEqual({ ok: false, refusal: 'wrong-state' });
  expect(showLine(core, first)).toMatchObject({ current: null, today: { finished: 1, noShow: 0 } });
});

test('what the desk refuses, and why', async () => {
  const { station, first, second, sessions } = await twoDesks();
  const { core } = station;
  expect(callNext(core, first)).toEqual({ ok: false, refusal: 'nobody-waiting' });
  take(station);
  take(station);
  const called = callNext(core, first);
  if (!called.ok) throw new Error(called.refusal);
  expect(callNext(core, first)).toEqual({ ok: false, refusal: 'finish-first' });
  expect(closeCounter(core, first, 'left')).toEqual({ ok: false, refusal: 'finish-first' });
  expect(moveTicket(core, second, called.value.ticketId, 'finish')).toEqual({ ok: false, refusal: 'not-yours' });
  const clerk = asStaff(core, sessions, '8003');
  expect(callNext(core, clerk.staffId)).toEqual({ ok: false, refusal: 'no-counter' });
  const counterOfFirst = demoSeed.counters.find(({ serves }) => serves.includes(SERVICE))?.counterId ?? '';
  expect(openCounter(core, sessions, clerk.staffId, counterOfFirst)).toEqual({ ok: false, refusal: 'counter-taken' });
  expect(openCounter(core, sessions, clerk.staffId, 'nowhere')).toEqual({ ok: false, refusal: 'unknown-counter' });
});

test('after a restart in mid-service everything is as it was', async () => {
  const { station, first } = await twoDesks();
  take(station);
  take(station);
  callNext(station.core, first);
  const before = { board: showBoard(station.core), line: showLine(station.core, first) };
  const core = station.reopen();
  expect({ board: showBoard(core), line: showLine(core, first) }).toEqual(before);
});

test('the wait is a range from what visits really took, and unknown while no counter is open', async () => {
  const { station, first } = await twoDesks();
  const { core, clock } = station;
  for (let n = 0; n < 6; n += 1) {
    take(station);
    const called = callNext(core, first);
    if (!called.ok) throw new Error(called.refusal);
    clock.pass(10 * MINUTE);
    moveTicket(core, first, called.value.ticketId, 'finish');
  }
  take(station);
  take(station);
  // Two ahead, ten minutes each, two counters: ten minutes, give or take.
  expect(take(station)).toMatchObject({ ok: true, value: { ahead: 2, wait: { low: 7, high: 14 } } });
});

test('a plain ticket says how it stands by its number alone', async () => {
  const { station, first } = await twoDesks();
  take(station);
  take(station);
  const ask = (asked: string, tail: string | null = null) =>
    askStanding(station.core, noTries(), 'kiosk-1', { number: asked, tail });
  expect(ask(number(2))).toMatchObject({ ok: true, value: { state: 'waiting', ahead: 1, dispute: null } });
  callNext(station.core, first);
  expect(ask(number(1))).toMatchObject({ ok: true, value: { state: 'called', counterName: expect.anything() } });
  expect(ask(number(9))).toEqual({ ok: false, refusal: 'not-found' });
});
