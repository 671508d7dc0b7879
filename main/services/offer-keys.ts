import { stationKeysOffered } from '../../shared/facts/station.ts';
import { keysOffered } from '../store/stations.ts';
import type { Core } from './core.ts';

/** Tells the district the keys of this machine, when they are others than it was told last: at the first start, and
 *  when a station goes on on another machine. */
export function offerKeys({
  db,
  keys,
  ledger,
  stationCode,
}: Pick<Core, 'db' | 'keys' | 'ledger' | 'stationCode'>): void {
  const { sealKey, signKey } = keys.identity.offered;
  const told = keysOffered(db);
  if (told?.sealKey === sealKey && told.signKey === signKey) return;
  ledger.write('system', ({ append }) => append(stationKeysOffered.of(stationCode, { sealKey, signKey })));
}
