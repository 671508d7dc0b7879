import { stationKeysOffered } from '../../shared/facts/station.ts';
import { keysOffered } from '../store/stations.ts';
import type { Core } from './core.ts';

type Parts = Pick<Core, 'db' | 'keys' | 'ledger' | 'stationCode'>;

/** Tells the district the keys of this machine, when they are others than it was told last: at the first start, and
 *  when a station goes on on another machine. */
export function offerKeys(parts: Parts): void {
  const { sealKey, signKey } = parts.keys.identity.offered;
  const told = keysOffered(parts.db);
  if (told?.sealKey !== sealKey || told.signKey !== signKey) offerKeysAnew(parts);
}

/** The same whatever it was told: the line goes on, and what this machine did just before is not known any more. */
export function offerKeysAnew({ keys, ledger, stationCode }: Omit<Parts, 'db'>): void {
  const { sealKey, signKey } = keys.identity.offered;
  ledger.write('system', ({ append }) => append(stationKeysOffered.of(stationCode, { sealKey, signKey })));
}
