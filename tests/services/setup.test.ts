import { describe, expect, test } from 'vitest';
import { callNext } from '../../main/services/call-next.ts';
import { closeDays, reopenDay } from '../../main/services/closed-days.ts';
import { listCounters, openCounter } from '../../main/services/counter-seats.ts';
import { listServices } from '../../main/services/list-services.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { setSkills } from '../../main/services/set-skills.ts';
import { moveCounter, saveCounter, setCounterWithdrawn } from '../../main/services/set-up-counters.ts';
import { moveService, saveService, setServiceState } from '../../main/services/set-up-services.ts';
import { showBoard } from '../../main/services/show-board.ts';
import { showLine } from '../../main/services/show-line.ts';
import { showSetup } from '../../main/services/show-setup.ts';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { makeStation } from '../make/core.ts';
import { asHead, asStaff } from '../make/people.ts';
import { makeCounter, makeService } from '../make/setup.ts';

async function atTheHeadsDesk() {
  const station = await makeStation();
  const { core, clock } = station;
  const sessions = openSessions(core, () => 15 * MINUTE);
  const head = asHead(core, sessions);
  const take = (serviceId: string) => {
    const answer = takeTicket(core, { serviceId, requestId: crypto.randomUUID(), language: 'zh' });
    return answer.ok ? answer.value.number : answer.refusal;
  };
  const tile = (serviceId: string) => listServices(core).find((one) => one.serviceId === serviceId);
  const setUp = () => {
    const answer = showSetup(core, head);
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };
  return { station, core, clock, sessions, head, take, tile, setUp };
}
const TEST = 'test-service';
const day = (text: string) => stationDay.parse(text);

describe('services', () => {
  test('one that the head adds is on the kiosk at once, and gives its numbers', async () => {
    const { core, head, take, tile } = await atTheHeadsDesk();
    expect(saveService(core, head, makeService({ numbers: { from: 500, to: 501 } }))).toMatchObject({ ok: true });
    expect(tile(TEST)).toMatchObject({ prefix: 'T', kind: 'walk-in', closed: null });
    expect([take(TEST), take(TEST), take(TEST)]).toEqual(['T500', 'T501', 'line-full']);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('a contingent of one: the first gets it, the next reads that all are given, and tomorrow there is one again', async () => {
    const { core, head, take, tile, clock } = await atTheHeadsDesk();
    saveService(core, head, makeService({ dailyContingent: 1 }));
    expect([take(TEST), take(TEST)]).toEqual(['T001', 'line-full']);
    expect(tile(TEST)?.closed).toMatchObject({ why: 'all-given', opens: { inDays: 1 } });
    clock.set('2026-11-24T09:00:00+08:00');
    expect(tile(TEST)?.closed).toBeNull();
    expect(take(TEST)).toBe('T001');
  });

  test('outside its hours it says when it opens, and a tap that comes too late is refused kindly', async () => {
    const { core, head, take, tile, clock } = await atTheHeadsDesk();
    const week = Array.from({ length: 7 }, () => [{ from: 13 * 60 + 30, to: 17 * 60 }]);
    saveService(core, head, makeService({ hours: { week, keepsHolidays: false } }));
    expect(tile(TEST)?.closed).toMatchObject({ why: 'outside-hours', opens: { inDays: 0, time: '13:30' } });
    expect(take(TEST)).toBe('service-closed');
    clock.set('2026-11-23T13:30:00+08:00');
    expect(take(TEST)).toBe('T001');
  });

  test('paused it stays in sight and closed, withdrawn it is gone; whoever has a number is still served', async () => {
    const { core, head, sessions, take, tile } = await atTheHeadsDesk();
    expect(take('consultation')).toBe('B001');
    expect(setServiceState(core, head, 'consultation', 'paused')).toMatchObject({ ok: true });
    expect(tile('consultation')?.closed).toEqual({ why: 'paused', opens: null });
    expect(take('consultation')).toBe('service-closed');
    expect(setServiceState(core, head, 'consultation', 'withdrawn')).toEqual({ ok: false, refusal: 'people-waiting' });
    const clerk = asStaff(core, sessions, '8001');
    openCounter(core, sessions, clerk.staffId, '2');
    expect(callNext(core, clerk.staffId)).toMatchObject({ ok: true });
    expect(setServiceState(core, head, 'consultation', 'withdrawn')).toMatchObject({ ok: true });
    expect(tile('consultation')).toBeUndefined();
    expect(take('consultation')).toBe('unknown-service');
    expect(showLine(core, clerk.staffId).current).toMatchObject({ number: 'B001' });
    expect(showBoard(core).calls).toMatchObject([{ number: 'B001' }]);
    expect(setServiceState(core, head, 'consultation', 'offered')).toMatchObject({ ok: true });
    expect(take('consultation')).toBe('B002');
  });

  test('the line of disputes may be paused and never goes', async () => {
    const { core, head, tile } = await atTheHeadsDesk();
    expect(setServiceState(core, head, 'mediation', 'withdrawn')).toEqual({ ok: false, refusal: 'mediation-stays' });
    setServiceState(core, head, 'mediation', 'paused');
    expect(tile('mediation')?.closed).toMatchObject({ why: 'paused' });
  });

  test.each([
    { wish: makeService({ prefix: 'A' }), refusal: 'numbers-collide', why: 'the letter and numbers of another' },
    { wish: makeService({ dailyContingent: 1_000 }), refusal: 'contingent-too-large', why: 'more than its range has' },
    { wish: makeService({ serviceId: 'no-such' }), refusal: 'unknown-service', why: 'one that is not there' },
  ])('refused: $why', async ({ wish, refusal }) => {
    const { core, head } = await atTheHeadsDesk();
    expect(saveService(core, head, wish)).toEqual({ ok: false, refusal });
  });

  test('one letter serves two services whose ranges do not touch', async () => {
    const { core, head, take } = await atTheHeadsDesk();
    saveService(core, head, makeService({ numbers: { from: 1, to: 499 } }));
    const other = makeService({ name: { zh: '另一项', en: 'Other' }, numbers: { from: 500, to: 999 } });
    expect(saveService(core, head, other)).toMatchObject({ ok: true });
    expect([take(TEST), take('other'), take(TEST), take('other')]).toEqual(['T001', 'T500', 'T002', 'T501']);
    expect(saveService(core, head, { ...other, serviceId: 'other', numbers: { from: 499, to: 999 } })).toEqual({
      ok: false,
      refusal: 'numbers-collide',
    });
  });

  test('a letter that changes hands at noon repeats no number of the day', async () => {
    const { core, head, take } = await atTheHeadsDesk();
    saveService(core, head, makeService());
    expect([take(TEST), take(TEST)]).toEqual(['T001', 'T002']);
    saveService(core, head, makeService({ serviceId: TEST, prefix: 'U' }));
    expect(take(TEST)).toBe('U003');
    saveService(core, head, makeService({ name: { zh: '接手的', en: 'Heir' } }));
    expect(take('heir')).toBe('T003');
    // The heir takes the other letter too, behind the numbers that stand under it.
    saveService(core, head, makeService({ serviceId: TEST, prefix: 'V' }));
    saveService(core, head, makeService({ serviceId: 'heir', prefix: 'U' }));
    expect([take('heir'), take(TEST)]).toEqual(['U004', 'V004']);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('up and down', async () => {
    const { core, head, setUp } = await atTheHeadsDesk();
    const order = () => setUp().services.map(({ serviceId }) => serviceId);
    const [first, second, third] = order();
    moveService(core, head, second ?? '', -1);
    expect(order().slice(0, 3)).toEqual([second, first, third]);
    moveService(core, head, second ?? '', -1);
    expect(order().slice(0, 3)).toEqual([second, first, third]);
    moveService(core, head, second ?? '', 1);
    expect(order().slice(0, 3)).toEqual([first, second, third]);
  });

  test('a new one whose name is taken, or not Latin, still gets an id of its own', async () => {
    const { core, head, setUp } = await atTheHeadsDesk();
    saveService(core, head, makeService());
    saveService(core, head, makeService({ prefix: 'U' }));
    saveService(core, head, makeService({ prefix: 'V', name: { zh: '中文', en: '中文' } }));
    const ids = setUp().services.map(({ serviceId }) => serviceId);
    expect(ids.slice(-3)).toEqual([TEST, `${TEST}-a`, 'service']);
  });
});

describe('counters', () => {
  test('the first rank is called first, and the second is not left standing for ever', async () => {
    const { core, clock, head, sessions, take } = await atTheHeadsDesk();
    const clerk = asStaff(core, sessions, '8001');
    saveCounter(
      core,
      head,
      makeCounter([
        { serviceId: 'endorsement', rank: 1 },
        { serviceId: 'consultation', rank: 2 },
      ]),
    );
    openCounter(core, sessions, clerk.staffId, '7');
    const call = () => {
      callNext(core, clerk.staffId);
      const current = showLine(core, clerk.staffId).current;
      if (current !== null) moveTicket(core, clerk.staffId, current.ticketId, 'finish');
      return current?.number;
    };
    take('consultation');
    clock.pass(MINUTE);
    take('endorsement');
    take('endorsement');
    expect(showLine(core, clerk.staffId).waiting.map(({ number }) => number)).toEqual(['A001', 'A002', 'B001']);
    expect(call()).toBe('A001');
    clock.pass(11 * MINUTE);
    take('endorsement');
    expect([call(), call(), call()]).toEqual(['A002', 'B001', 'A003']);
  });

  test('a withdrawn one is gone from the list, and not while somebody sits there', async () => {
    const { core, head, sessions } = await atTheHeadsDesk();
    const clerk = asStaff(core, sessions, '8001');
    openCounter(core, sessions, clerk.staffId, '1');
    expect(setCounterWithdrawn(core, head, '1', true)).toEqual({ ok: false, refusal: 'counter-taken' });
    expect(setCounterWithdrawn(core, head, '2', true)).toMatchObject({ ok: true });
    expect(listCounters(core, clerk.staffId).map(({ counterId }) => counterId)).not.toContain('2');
    const other = asStaff(core, sessions, '8002');
    expect(openCounter(core, sessions, other.staffId, '2')).toEqual({ ok: false, refusal: 'unknown-counter' });
    setCounterWithdrawn(core, head, '2', false);
    expect(openCounter(core, sessions, other.staffId, '2')).toMatchObject({ ok: true });
  });

  test('serves only what is offered, and moves up and down', async () => {
    const { core, head, setUp } = await atTheHeadsDesk();
    expect(saveCounter(core, head, makeCounter([{ serviceId: 'tea', rank: 1 }]))).toEqual({
      ok: false,
      refusal: 'unknown-service',
    });
    moveCounter(core, head, '2', -1);
    expect(setUp().counters.map(({ counterId }) => counterId)).toEqual(['2', '1', '3', 'room-1', 'room-2', 'room-3']);
  });
});

test('whoever may not serve a service is not given its people, and the expected wait knows it', async () => {
  const { core, head, sessions, take, tile } = await atTheHeadsDesk();
  const clerk = asStaff(core, sessions, '8001');
  openCounter(core, sessions, clerk.staffId, '1');
  expect(setSkills(core, head, clerk.staffId, ['declarations'])).toMatchObject({ ok: true });
  take('endorsement');
  expect(tile('endorsement')?.wait).toBeNull();
  expect(tile('declarations')?.wait).not.toBeNull();
  expect(callNext(core, clerk.staffId)).toEqual({ ok: false, refusal: 'nobody-waiting' });
  take('declarations');
  expect(callNext(core, clerk.staffId)).toMatchObject({ ok: true });
  expect(showLine(core, clerk.staffId).current).toMatchObject({ number: 'D001' });
  setSkills(core, head, clerk.staffId, null);
  expect(tile('endorsement')?.wait).not.toBeNull();
  expect(setSkills(core, head, crypto.randomUUID(), null)).toEqual({ ok: false, refusal: 'unknown-staff' });
  expect(setSkills(core, head, clerk.staffId, ['tea'])).toEqual({ ok: false, refusal: 'unknown-service' });
});

describe('closed days of the station', () => {
  test('no numbers on them, at any service, until the head takes it back', async () => {
    const { core, clock, head, take, tile, setUp } = await atTheHeadsDesk();
    expect(closeDays(core, head, day('2026-11-24'), day('2026-11-26'))).toMatchObject({ ok: true });
    expect(setUp().closedDays).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    expect(take('consultation')).toBe('B001');
    clock.set('2026-11-24T09:00:00+08:00');
    expect(take('consultation')).toBe('service-closed');
    expect(tile('mediation')?.closed).toMatchObject({ why: 'closed-day', opens: { inDays: 3, day: '2026-11-27' } });
    reopenDay(core, head, day('2026-11-24'));
    expect(take('consultation')).toBe('B001');
    expect(checkReplay(core.db)).toBe('equal');
  });

  test.each([
    { from: '2026-11-22', to: '2026-11-24', why: 'yesterday' },
    { from: '2026-11-25', to: '2026-11-24', why: 'an end before the beginning' },
    { from: '2026-11-24', to: '2027-01-24', why: 'two months' },
  ])('not $why', async ({ from, to }) => {
    const { core, head } = await atTheHeadsDesk();
    expect(closeDays(core, head, day(from), day(to))).toEqual({ ok: false, refusal: 'bad-day' });
  });
});

test('a clerk sets up nothing', async () => {
  const { core, sessions } = await atTheHeadsDesk();
  const clerk = asStaff(core, sessions, '8001');
  const refusals = [
    showSetup(core, clerk),
    saveService(core, clerk, makeService()),
    setServiceState(core, clerk, 'consultation', 'paused'),
    moveService(core, clerk, 'consultation', 1),
    saveCounter(core, clerk, makeCounter([{ serviceId: 'consultation', rank: 1 }])),
    setCounterWithdrawn(core, clerk, '1', true),
    moveCounter(core, clerk, '1', 1),
    setSkills(core, clerk, clerk.staffId, null),
    closeDays(core, clerk, day('2026-12-01'), day('2026-12-01')),
    reopenDay(core, clerk, day('2026-12-01')),
  ].map((answer) => (answer.ok ? 'granted' : answer.refusal));
  expect(new Set(refusals)).toEqual(new Set(['not-allowed']));
});
