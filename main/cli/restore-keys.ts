import { asJson } from '../../shared/domain/as-json.ts';
import type { StationHost } from '../host/host.ts';
import { keysAwaited } from '../ledger/awaited-keys.ts';
import { machineCode } from '../ledger/key-return.ts';
import type { OpenCore } from '../station/open-core.ts';
import { CentreProblem } from '../sync/centre.ts';
import { stationCertificate } from '../sync/certificates/station-certificate.ts';
import { connectCentre } from '../sync/postgres/postgres-centre.ts';
import { fetchKeys, type TakenBack, takeKeysBack } from '../sync/take-keys-back.ts';
import { CommandFailed } from './output.ts';
import { readAtMost } from './read-at-most.ts';
import { keysFile } from './rewrap.ts';
import { withCore } from './with-core.ts';

export interface RestoreKeysWish {
  readonly host: StationHost;
  readonly url?: string | undefined;
  readonly from?: string | undefined;
}

export interface KeysBack extends TakenBack {
  readonly machineCode: string;
}

/** A thousand bytes a person: half a million persons. */
const MOST = 512 * 1024 * 1024;

/** Takes the keys of persons back into a reborn station: from the district, or from a file. Throws `CommandFailed`. */
export function restoreKeys({ host, url, from }: RestoreKeysWish): Promise<KeysBack> {
  const address = url ?? host.settings.get('centreUrl');
  return withCore(host, async (core) => {
    const shown = machineCode(Buffer.from(core.keys.identity.offered.sealKey, 'base64'));
    if (keysAwaited(core.db) === 0) return { returned: 0, gone: 0, refused: 0, awaited: 0, machineCode: shown };
    const taken =
      from === undefined ? await fromDistrict(core, address) : await takeKeysBack(core, readKeys(core, from));
    return { ...taken, machineCode: shown };
  });
}

async function fromDistrict(core: OpenCore, url: string): Promise<TakenBack> {
  if (url === '') throw new CommandFailed('no centre is set; give its address with --url, or the keys with --from');
  try {
    const own = () => stationCertificate(core.dataDir, core.keys.tlsKey);
    const centre = await connectCentre(url, core.stationCode, undefined, own);
    try {
      return await fetchKeys(core, centre);
    } finally {
      await centre.close();
    }
  } catch (error) {
    if (error instanceof CentreProblem) throw new CommandFailed(error.message, { cause: error });
    throw error;
  }
}

function readKeys(core: OpenCore, from: string) {
  const parsed = keysFile.safeParse(asJson(readAtMost(from, MOST).toString('utf8')));
  if (!parsed.success) throw new CommandFailed(`${from} holds no keys that "centre-rewrap" made`);
  if (parsed.data.station !== core.stationCode)
    throw new CommandFailed(`${from} is for station ${parsed.data.station}, not for ${core.stationCode}`);
  return parsed.data.keys;
}
