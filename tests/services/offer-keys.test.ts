import { expect, it } from 'vitest';
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

const elsewhere = (code: string) =>
  stationKeysOffered.of(code, { sealKey: `${'A'.repeat(43)}=`, signKey: `${'B'.repeat(43)}=` });
