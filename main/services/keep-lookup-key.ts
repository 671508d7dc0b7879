import { stationLookupKeyKept } from '../../shared/facts/station.ts';
import { lookupKeyHash } from '../ledger/lookup.ts';
import { keptLookupKeys } from '../store/kept-keys.ts';
import type { Core } from './core.ts';

/** Keeps this machine's look-up key in the ledger, sealed, once: so that the machine after it finds what it recorded. */
export function keepLookupKey({
  db,
  keys,
  ledger,
  newId,
  stationCode,
}: Pick<Core, 'db' | 'keys' | 'ledger' | 'newId' | 'stationCode'>): void {
  const check = lookupKeyHash(keys.lookupKey);
  if (keptLookupKeys(db).some(({ hash }) => hash === check)) return;
  const key = Buffer.from(keys.lookupKey).toString('base64');
  ledger.write('system', ({ append }) => {
    const keyId = newId();
    append(stationLookupKeyKept.of(stationCode, { keyId, check }, { self: { person: keyId, value: { key } } }));
  });
}
