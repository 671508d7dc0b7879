import { expect, test } from 'vitest';
import { askStanding, noTries } from '../../main/services/ask-standing.ts';
import { callNext } from '../../main/services/call-next.ts';
import { closeCounter, openCounter } from '../../main/services/counter-seats.ts';
import { listServices } from '../../main/services/list-services.ts';
import { markNoShow } from '../../main/services/mark-no-show.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showLine } from '../../main/services/show-line.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { ticketsOfDay } from '../../main/store/tickets.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { longestTold } from '../../shared/rules/wait-words.ts';
import { makeStation, type TestStation } from '../make/core.ts';
import { demoSeed } from '../make/demo.ts';
import { asStaff } from '../make/people.ts';

const SERVICE = 'consultation';
const AT_ONCE = { low: 0, high: 1 };
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
  const third = take(station);
  if (!third.ok || third.value.wait === null) throw new Error('two counters are open');
  expect(third.value.ahead).toBe(2);
  expect(third.value.wait.low).toBeLessThan(10);
  expect(third.value.wait.low).toBeGreaterThan(3);
  expect(third.value.wait.high).toBeGreaterThanOrEqual(10);
  expect(third.value.wait.high).toBeLessThan(18);
});

test('who waits longer than they were told is known at the desk, also after a restart', async () => {
  const { station, first } = await twoDesks();
  const { core, clock } = station;
  for (let n = 0; n < 4; n += 1) take(station);
  const fifth = take(station);
  if (!fifth.ok || fifth.value.wait === null) throw new Error('two counters are open');
  const told = longestTold(fifth.value.wait);
  clock.pass(30 * MINUTE);
  const { waiting } = showLine(core, first);
  expect(waiting.find(({ ticketId }) => ticketId === fifth.value.ticketId)?.toldMinutes).toBe(told);
  expect(showLine(station.reopen(), first).waiting).toEqual(waiting);
});

test('who was given a number before any counter opened was told nothing', async () => {
  const station = await makeStation();
  take(station);
  expect(showLine(station.core, '').waiting).toMatchObject([{ toldMinutes: null }]);
});

test('what people wait today is expected from how the days before went', async () => {
  const { station, first, second } = await twoDesks();
  const { core, clock } = station;
  const toldBehindThree = () => {
    for (let n = 0; n < 3; n += 1) take(station);
    const fourth = take(station);
    if (!fourth.ok || fourth.value.wait === null) throw new Error('two counters are open');
    return fourth.value.wait;
  };
  const before = toldBehindThree();
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
    clock.set(`${day}T08:30:00+08:00`);
    for (let visit = 0; visit < 8; visit += 1) {
      take(station);
      take(station);
      const called = [first, second].map((clerk) => ({ clerk, answer: callNext(core, clerk) }));
      clock.pass(25 * MINUTE);
      for (const { clerk, answer } of called) if (answer.ok) moveTicket(core, clerk, answer.value.ticketId, 'finish');
    }
  }
  clock.set('2026-11-27T10:00:00+08:00');
  const after = toldBehindThree();
  expect(after.low).toBeGreaterThan(before.high);
  // Read off the tables alone, so the same after a restart.
  const core2 = station.reopen();
  expect(listServices(core2).find(({ serviceId }) => serviceId === SERVICE)?.wait?.low).toBeGreaterThan(before.high);
});

test('people of another service are ahead when they wait for the same counter', async () => {
  const station = await makeStation();
  const sessions = openSessions(station.core, () => 15 * MINUTE);
  const clerk = asStaff(station.core, sessions, '8001');
  const only = demoSeed.counters.find(({ serves }) => serves.includes(SERVICE) && serves.includes('endorsement'));
  openCounter(station.core, sessions, clerk.staffId, only?.counterId ?? '');
  const endorse = () =>
    takeTicket(station.core, { serviceId: 'endorsement', requestId: crypto.randomUUID(), language: 'zh' });
  endorse();
  endorse();
  station.clock.pass(MINUTE);
  expect(take(station)).toMatchObject({ ok: true, value: { ahead: 2 } });
});

test('a counter taken while somebody is there lengthens the wait that kiosk, ticket and board show', async () => {
  const { station, first, second } = await twoDesks();
  const { core } = station;
  const shown = () => [
    listServices(core).find(({ serviceId }) => serviceId === SERVICE)?.wait,
    showBoard(core).waiting.find(({ serviceId }) => serviceId === SERVICE)?.wait,
  ];
  expect(shown()).toEqual([AT_ONCE, AT_ONCE]);
  take(station);
  take(station);
  callNext(core, first);
  callNext(core, second);
  const [kiosk, board] = shown();
  expect(kiosk?.high).toBeGreaterThan(2);
  expect(board).toEqual(kiosk);
  expect(take(station)).toMatchObject({ ok: true, value: { ahead: 0, wait: kiosk } });
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
