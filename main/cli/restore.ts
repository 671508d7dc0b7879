import { stationCode } from '../../shared/domain/station.ts';
import type { StationHost } from '../host/host.ts';
import { keysAwaited } from '../ledger/awaited-keys.ts';
import { dataKeys } from '../ledger/data-keys.ts';
import { machineCode } from '../ledger/key-return.ts';
import { giveHeadPin } from '../services/head-pin.ts';
import { keepLookupKey } from '../services/keep-lookup-key.ts';
import { offerKeys } from '../services/offer-keys.ts';
import { type OpenCore, WrongFolder } from '../station/open-core.ts';
import { restoreStation } from '../station/restore-station.ts';
import { CentreProblem } from '../sync/centre.ts';
import { stationCertificate } from '../sync/certificates/station-certificate.ts';
import { explain } from '../sync/outcome.ts';
import { connectCentre } from '../sync/postgres/postgres-centre.ts';
import { CommandFailed } from './output.ts';
import { syncOnce } from './sync.ts';
import { withCore } from './with-core.ts';

export interface RestoreWish {
  /** Of the new folder. */
  readonly host: StationHost;
  readonly url: string;
  /** Without it, the station whose login the address has. */
  readonly station?: string | undefined;
}

export interface RestoredStation {
  readonly station: string;
  readonly facts: number;
  readonly epoch: number;
  readonly keysAwaited: number;
  /** What the key holder compares before he seals keys to this machine. */
  readonly machineCode: string;
  readonly firstSignIn: { readonly number: string; readonly pin: string } | null;
  /** `ok`, or why the district was not told of this machine yet. */
  readonly told: string;
}

/** Takes a station up again on a new machine, from the district. Throws `CommandFailed` with one plain line. */
export async function restoreFromDistrict({ host, url, station }: RestoreWish): Promise<RestoredStation> {
  const code = station ?? stationOf(url);
  const fetched = await plainly(async () => {
    const { tlsKey } = dataKeys(host.keys.stationKey(), () => '');
    const line = await connectCentre(url, code, undefined, () => stationCertificate(host.dataDir, tlsKey));
    try {
      return await restoreStation(host, { stationCode: code, line });
    } finally {
      await line.close();
    }
  });
  if (!fetched.ok) throw new CommandFailed(whyNot(fetched));
  host.settings.set('centreUrl', url);
  const begun = await withCore(host, begin);
  const told = await syncOnce({ host, url }).then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof CommandFailed) return error.message;
      throw error;
    },
  );
  return { station: code, facts: fetched.facts, epoch: fetched.epoch, ...begun, told };
}

/** The first facts of the new machine: its keys, and how its head gets in. */
async function begin(core: OpenCore) {
  offerKeys(core);
  keepLookupKey(core);
  const signIn = await giveHeadPin(core);
  return {
    keysAwaited: keysAwaited(core.db),
    machineCode: machineCode(Buffer.from(core.keys.identity.offered.sealKey, 'base64')),
    firstSignIn: signIn.ok ? signIn.value : null,
  };
}

export function whyNot({ reason, at }: { readonly reason: string; readonly at?: number }): string {
  if (reason === 'altered')
    return `the district's copy of fact ${at} is not what this station sent: it was altered there. Nothing was taken up; the administrator has to look into it ("SELECT beehive.check_chain(…)")`;
  if (reason === 'anchor')
    return `the district's copy ends with fact ${at}, not where the station's line ended: it was cut there. Nothing was taken up; the administrator has to look into it`;
  return explain({ refusal: 'centre-refused', reason });
}

async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CentreProblem || error instanceof WrongFolder)
      throw new CommandFailed(
        error instanceof CentreProblem && error.kind === 'centre-unreachable'
          ? `${error.message}; what came so far is kept: run the same command again`
          : error.message,
        { cause: error },
      );
    throw error;
  }
}

/** A station's login is named after it. */
function stationOf(url: string): string {
  const [, county, serial] = /^station_(\d{6})_(\d{3})$/.exec(URL.parse(url)?.username ?? '') ?? [];
  const code = `${county}-${serial}`;
  if (!stationCode.safeParse(code).success)
    throw new CommandFailed('the address has no login of a station; say which one it is with --station');
  return code;
}
