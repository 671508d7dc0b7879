import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { takeTicket } from '../../main/services/take-ticket.ts';
import { numberOf, SERVICE } from '../make/queue.ts';
import { stationKeysOffered } from '../../shared/facts/station.ts';
import { offerKeys } from '../../main/services/offer-keys.ts';
import { keysOffered } from '../../main/store/stations.ts';
import { ledgerHead } from '../../main/ledger/read-facts.ts';
import { makeStation } from '../make/core.ts';

it('the keys of the machine are told once, and again only when they are others', async () => {
  const station = await makeStation();
  const told = () => keysOffered(station.core.db);
  expect(told()).toBeUndefined();
  offerKeys(station.core);
  expect(told()).toEqual(station.core.keys.identity.offered);
  const after = ledgerHead(station.core.db).seq;
  offerKeys(station.reopen());
  expect(ledgerHead(station.core.db).seq).toBe(after);
  station.core.ledger.write('system', ({ append }) => append(elsewhere(station.core.stationCode)));
  offerKeys(station.core);
  expect(told()).toEqual(station.core.keys.identity.offered);
  expect(ledgerHead(station.core.db).seq).toBe(after + 2);
});

it('on the day another machine goes on, or the same one put back from a backup, numbers begin where none given before can be; from the next day on as ever', async () => {
  const station = await makeStation();
  const { core, clock } = station;
  const take = () => {
    const taken = takeTicket(core, { serviceId: SERVICE, requestId: randomUUID(), language: 'zh' });
    return taken.ok ? taken.value.number : taken.refusal;
  };
  const keys = (fill: string) => ({ sealKey: `${fill.repeat(43)}=`, signKey: `${fill.repeat(43)}=` });
  const offer = (fill: string) =>
    core.ledger.write('system', ({ append }) => append(stationKeysOffered.of(core.stationCode, keys(fill))));
  offer('A');
  expect([take(), take()]).toEqual([numberOf(1), numberOf(2)]);
  clock.pass(60_000);
  // The same keys said again: a backup was put back.
  offer('A');
  expect([take(), take()]).toEqual([numberOf(201), numberOf(202)]);
  clock.pass(60_000);
  offer('B');
  expect(take()).toBe(numberOf(401));
  clock.set('2026-11-24T09:00:00+08:00');
  expect(take()).toBe(numberOf(1));
});

const elsewhere = (code: string) =>
  stationKeysOffered.of(code, { sealKey: `${'A'.repeat(43)}=`, signKey: `${'B'.repeat(43)}=` });
