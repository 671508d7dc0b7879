import { describe, expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import type { Core } from '../../main/services/core.ts';
import { callNext } from '../../main/services/call-next.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { dayLog } from '../../main/services/day-log.ts';
import { moveTicket } from '../../main/services/move-ticket.ts';
import { allCounters, counterNamed } from '../../main/store/counters.ts';
import { openStation } from '../../main/station/station.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { demoStaff } from '../make/demo.ts';
import { alarmsOfHealthy } from '../make/healthy.ts';
import { asStaff } from '../make/people.ts';
import { forgeSetup, makeCounter } from '../make/setup.ts';
import { makeSurfaces } from '../make/surfaces.ts';

/** What a row of a counter may have become. */
const BROKEN = [
  { what: 'without a name', told: { name: undefined } },
  { what: 'with half a name', told: { name: { zh: '二号窗口' } } },
  { what: 'that serves nothing', told: { serves: [] } },
  { what: 'that serves in a form nobody knows', told: { serves: 'all' } },
  { what: 'of a rank there is not', told: { serves: [{ serviceId: 'consultation', rank: 9 }] } },
  { what: 'with nothing left of it', told: undefined },
] as const;

const TODAY = stationDay.parse('2026-11-23');

/** Somebody sits at counter 2 with a number called to it, another one waits; then the row of that counter breaks. */
async function withBroken(told: object | undefined) {
  const surfaces = await makeSurfaces();
  const { core, sessions } = surfaces;
  const kiosk = surfaces.kiosk();
  const take = () => kiosk.tickets.take({ serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' });
  const [called] = [await take(), await take()];
  const { staffId } = asStaff(core, sessions, '8001');
  openCounter(core, sessions, staffId, '2');
  callNext(core, staffId);
  const good = JSON.parse(
    core.db.prepare("SELECT told FROM counter WHERE counter_id = '2'").pluck().get() as string,
  ) as object;
  forgeSetup(core, 'counter.defined.v2', told === undefined ? { counterId: '2' } : { ...good, ...told });
  rebuild(core.db);
  return { ...surfaces, kiosk, called, staffId };
}

function serve(core: Core, staffId: string, ticketId: string) {
  moveTicket(core, staffId, ticketId, 'start');
  return moveTicket(core, staffId, ticketId, 'finish');
}

describe.each(BROKEN)('one counter $what', ({ told }) => {
  test('it alone is left out; the kiosk goes on and tells waits', async () => {
    const { kiosk, core, surprises } = await withBroken(told);
    expect(allCounters(core.db).map(({ counterId }) => counterId)).not.toContain('2');
    expect(allCounters(core.db).length).toBeGreaterThan(1);
    expect((await kiosk.tickets.services()).length).toBeGreaterThan(1);
    expect(surprises).toEqual([]);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('whoever was called to it is shown and logged, and is served to the end', async () => {
    const { core, board, kiosk, called, staffId } = await withBroken(told);
    expect((await board().show()).calls).toMatchObject([{ number: called.number }]);
    expect(await kiosk.tickets.ask({ number: called.number, tail: null })).toMatchObject({ state: 'called' });
    expect(dayLog(core, TODAY, false).rows).toHaveLength(2);
    expect(serve(core, staffId, called.ticketId)).toMatchObject({ ok: true });
  });

  test('whoever sat there sits down elsewhere and calls on', async () => {
    const { core, sessions, called, staffId } = await withBroken(told);
    serve(core, staffId, called.ticketId);
    expect(callNext(core, staffId)).toEqual({ ok: false, refusal: 'no-counter' });
    const other = allCounters(core.db).find(({ serves }) => serves.some((one) => one.serviceId === 'consultation'));
    expect(openCounter(core, sessions, staffId, other?.counterId ?? '')).toMatchObject({ ok: true });
    expect(callNext(core, staffId)).toMatchObject({ ok: true });
    expect(checkReplay(core.db)).toBe('equal');
  });
});

test('the head is told, sees which one, fills it in anew, and whoever sat there still does', async () => {
  const { core, desk, parts, staffId } = await withBroken({ name: undefined });
  expect(alarmsOfHealthy(core, parts.sync)).toEqual(['counter-left-out']);
  const api = desk();
  const { number, pin } = demoStaff('9001');
  await api.session.signIn({ number, pin });
  expect((await api.setup.show()).brokenCounters).toMatchObject([{ counterId: '2' }]);
  await api.setup.saveCounter(makeCounter([{ serviceId: 'consultation', rank: 1 }], { counterId: '2' }));
  expect((await api.setup.show()).brokenCounters).toEqual([]);
  expect(counterNamed(core.db, '2')).toMatchObject({ staffId, paused: false });
  expect(alarmsOfHealthy(core, parts.sync)).toEqual([]);
  expect(checkReplay(core.db)).toBe('equal');
});

test('a new counter never gets the id of one that cannot be read', async () => {
  const { core, desk } = await makeSurfaces();
  const next = String(allCounters(core.db).length + 1);
  forgeSetup(core, 'counter.defined.v2', { counterId: next });
  rebuild(core.db);
  const api = desk();
  const { number, pin } = demoStaff('9001');
  await api.session.signIn({ number, pin });
  await api.setup.saveCounter(makeCounter([{ serviceId: 'consultation', rank: 1 }]));
  expect((await api.setup.show()).brokenCounters).toMatchObject([{ counterId: next }]);
});

test('no fact about a counter, in any version and whatever it holds, stops a replay or the morning', async () => {
  const { core, station, kiosk } = await makeSurfaces();
  const before = allCounters(core.db);
  const types = ['defined.v1', 'defined.v2', 'opened.v1', 'closed.v1', 'paused.v1', 'resumed.v1'];
  for (const data of [null, 7, 'x', [], {}, { counterId: '../x' }, { counterId: 'gone', staffId: 7 }])
    for (const type of types) forgeSetup(core, `counter.${type}`, data);
  // A counter nobody can read any more, at which somebody sat.
  for (const type of types.slice(2))
    forgeSetup(core, `counter.${type}`, { counterId: 'lost', staffId: crypto.randomUUID(), reason: 'left' });
  rebuild(core.db);
  expect(allCounters(core.db)).toEqual(before);
  expect((await kiosk().tickets.services()).length).toBeGreaterThan(1);
  core.close();
  const morning = await openStation(station.host);
  await morning.stop();
});
