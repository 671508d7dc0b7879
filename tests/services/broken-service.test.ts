import { describe, expect, test } from 'vitest';
import { rebuild } from '../../main/ledger/rebuild.ts';
import { checkReplay } from '../../main/ledger/verify.ts';
import { callNext } from '../../main/services/call-next.ts';
import { openCounter } from '../../main/services/counter-seats.ts';
import { dayLog } from '../../main/services/day-log.ts';
import { openStation } from '../../main/station/station.ts';
import { stationDay } from '../../shared/domain/station-day.ts';
import { demoStaff } from '../make/demo.ts';
import { alarmsOfHealthy } from '../make/healthy.ts';
import { asStaff } from '../make/people.ts';
import { forgeSetup, makeService } from '../make/setup.ts';
import { makeSurfaces } from '../make/surfaces.ts';

/** What a row of a service may have become. */
const BROKEN = [
  { what: 'without a name', told: { name: undefined } },
  { what: 'with half a name', told: { name: { zh: '政策咨询' } } },
  { what: 'with hours of a form nobody knows', told: { hours: 'always' } },
  { what: 'with a letter that is none', told: { prefix: '？' } },
  { what: 'with nothing left of it', told: undefined },
] as const;

async function withBroken(told: object | undefined) {
  const surfaces = await makeSurfaces();
  const { core } = surfaces;
  const kiosk = surfaces.kiosk();
  const before = await kiosk.tickets.services();
  const ticket = await kiosk.tickets.take({
    serviceId: 'consultation',
    requestId: crypto.randomUUID(),
    language: 'zh',
  });
  const good = JSON.parse(
    core.db.prepare("SELECT told FROM service WHERE service_id = 'consultation'").pluck().get() as string,
  ) as object;
  forgeSetup(core, 'service.defined.v2', told === undefined ? { serviceId: 'consultation' } : { ...good, ...told });
  rebuild(core.db);
  return { ...surfaces, kiosk, before, ticket };
}

describe.each(BROKEN)('one service $what', ({ told }) => {
  test('acceptance 7: one broken service row — the kiosk opens with the rest, and citizens never see raw errors', async () => {
    const { kiosk, before, surprises, core } = await withBroken(told);
    const after = await kiosk.tickets.services();
    expect(after.map(({ serviceId }) => serviceId)).toEqual(
      before.map(({ serviceId }) => serviceId).filter((serviceId) => serviceId !== 'consultation'),
    );
    await expect(
      kiosk.tickets.take({ serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' }),
    ).rejects.toMatchObject({ code: 'unknown-service' });
    expect(
      await kiosk.tickets.take({ serviceId: 'endorsement', requestId: crypto.randomUUID(), language: 'zh' }),
    ).toMatchObject({ number: 'A001' });
    expect(surprises).toEqual([]);
    expect(checkReplay(core.db)).toBe('equal');
  });

  test('whoever already has its number is called, shown and logged', async () => {
    const { core, sessions, board, kiosk, ticket } = await withBroken(told);
    const { staffId } = asStaff(core, sessions, '8001');
    openCounter(core, sessions, staffId, '2');
    expect(callNext(core, staffId)).toMatchObject({ ok: true });
    expect((await board().show()).calls).toMatchObject([{ number: ticket.number }]);
    expect(await kiosk.tickets.ask({ number: ticket.number, tail: null })).toMatchObject({ state: 'called' });
    expect(dayLog(core, stationDay.parse('2026-11-23'), false).rows).toHaveLength(1);
  });
});

test('complaint 6: “the kiosk does not open at the start of the day” — it does, and the head is told what needs attention', async () => {
  const { core, station, parts } = await withBroken({ name: undefined });
  expect(alarmsOfHealthy(core, parts.sync)).toEqual(['service-left-out']);
  core.close();
  const morning = await openStation(station.host);
  await morning.stop();
});

test('the head sees which one, fills it in anew, and it is back on the kiosk', async () => {
  const { desk, kiosk, core } = await withBroken({ name: undefined });
  const api = desk();
  const { number, pin } = demoStaff('9001');
  await api.session.signIn({ number, pin });
  expect((await api.setup.show()).broken).toMatchObject([{ serviceId: 'consultation', kind: 'walk-in' }]);
  await api.setup.saveService(makeService({ serviceId: 'consultation', prefix: 'B' }));
  expect((await api.setup.show()).broken).toEqual([]);
  expect(
    await kiosk.tickets.take({ serviceId: 'consultation', requestId: crypto.randomUUID(), language: 'zh' }),
  ).toMatchObject({ number: 'B002' });
  expect(checkReplay(core.db)).toBe('equal');
});

test('a fact that names no service at all, in either version, stops no replay and no kiosk', async () => {
  const { core, kiosk } = await makeSurfaces();
  const before = await kiosk().tickets.services();
  for (const data of [null, 7, 'x', [], {}, { serviceId: '../x' }]) {
    forgeSetup(core, 'service.defined.v2', data);
    forgeSetup(core, 'service.defined.v1', data);
  }
  rebuild(core.db);
  expect(await kiosk().tickets.services()).toEqual(before);
});
