import { asMillis, type Millis } from '../../shared/domain/millis.ts';
import type { StationHost } from '../host/host.ts';
import { type DataKeys, dataKeys } from '../ledger/data-keys.ts';
import { holdsStation } from '../station/holds-station.ts';
import { CommandFailed } from './output.ts';
import { withCore } from './with-core.ts';

/** As much of a station as its certificate belongs to. */
export interface Identity {
  readonly stationCode: string;
  readonly dataDir: string;
  readonly keys: Pick<DataKeys, 'identity' | 'tlsKey'>;
  readonly clock: () => Millis;
}

/**
 * For one piece of work about a certificate: with the station of a host, or, where `code` names one and its folder
 * holds none yet, with the machine on which that station is about to be taken up again. Throws `CommandFailed`.
 */
export async function withIdentity<T>(
  host: StationHost,
  code: string | undefined,
  work: (who: Identity) => T | Promise<T>,
): Promise<T> {
  const { dataDir } = host;
  if (holdsStation(dataDir)) {
    return withCore(host, (core) => {
      if (code !== undefined && code !== core.stationCode)
        throw new CommandFailed(`the station in ${dataDir} is ${core.stationCode}, not ${code}`);
      return work(core);
    });
  }
  if (code === undefined)
    throw new CommandFailed(
      `there is no station in ${dataDir}; for one that is taken up again there, give its code with --station`,
    );
  const keys = dataKeys(host.keys.stationKey(), () => '');
  return work({ stationCode: code, dataDir, keys, clock: () => asMillis(Date.now()) });
}
