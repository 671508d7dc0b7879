import { asMillis } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { StationHost } from '../host/host.ts';
import { keysAwaited } from '../ledger/awaited-keys.ts';
import { dataKeys } from '../ledger/data-keys.ts';
import { machineCode } from '../ledger/key-return.ts';
import { factAt } from '../ledger/read-facts.ts';
import { offerKeysAnew } from '../services/offer-keys.ts';
import { lockInstance } from '../station/lock-instance.ts';
import type { OpenCore } from '../station/open-core.ts';
import { catchUp, type CaughtUp } from '../sync/catch-up.ts';
import { CentreProblem } from '../sync/centre.ts';
import { stationCertificate } from '../sync/certificates/station-certificate.ts';
import { explain } from '../sync/outcome.ts';
import { connectCentre } from '../sync/postgres/postgres-centre.ts';
import { readProgress } from '../sync/progress.ts';
import { takeSyncLock } from '../sync/sync-lock.ts';
import { CommandFailed } from './output.ts';
import { whyNot } from './restore.ts';
import { syncOnce } from './sync.ts';
import { withCore } from './with-core.ts';

export interface CatchUpWish {
  readonly host: StationHost;
  /** Without it, the address in the station's settings, which a backup does not hold. */
  readonly url?: string | undefined;
}

export interface CaughtUpStation {
  readonly station: string;
  readonly taken: number;
  readonly through: number;
  readonly epoch: number;
  readonly keysAwaited: number;
  readonly machineCode: string;
  /** `ok`, or why the district was not told yet. */
  readonly told: string;
}

/** After a backup was put back on the station's own machine. Throws `CommandFailed` with one plain line. */
export async function catchUpStation({ host, url }: CatchUpWish): Promise<CaughtUpStation> {
  const address = url ?? host.settings.get('centreUrl');
  if (address === '') throw new CommandFailed(explain({ refusal: 'centre-not-set', reason: 'centre-not-set' }));
  const done = await withCore(host, async (core) => {
    const instance = lockInstance(core.dataDir);
    const sync = takeSyncLock(core.dataDir);
    try {
      if (instance === undefined || sync === undefined)
        throw new CommandFailed(`the station in ${host.dataDir} is running; stop it, then run this again`);
      const { epoch } = readProgress(core.db);
      const { rebirthClaim } = dataKeys(host.keys.stationKey(), () => '');
      const caught = await fromDistrict(core, address, rebirthClaim);
      if (!caught.ok) throw new CommandFailed(refusal(core, host.dataDir, caught));
      core.mark.raise(caught.through);
      // Said again, it has nothing more to tell.
      if (caught.epoch !== epoch) offerKeysAnew(core);
      return {
        ...{ station: core.stationCode, taken: caught.taken, through: caught.through, epoch: caught.epoch },
        keysAwaited: keysAwaited(core.db),
        machineCode: machineCode(Buffer.from(core.keys.identity.offered.sealKey, 'base64')),
      };
    } finally {
      sync?.release();
      instance?.release();
    }
  });
  if (host.settings.get('centreUrl') === '') host.settings.set('centreUrl', address);
  const told = await syncOnce({ host, url: address }).then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof CommandFailed) return error.message;
      throw error;
    },
  );
  return { ...done, told };
}

async function fromDistrict(core: OpenCore, url: string, claim: Uint8Array): Promise<CaughtUp> {
  try {
    const { db, stationCode } = core;
    const line = await connectCentre(url, stationCode, undefined, () =>
      stationCertificate(core.dataDir, core.keys.tlsKey),
    );
    try {
      return await catchUp({ db, line, stationCode, claim });
    } finally {
      await line.close();
    }
  } catch (error) {
    if (error instanceof CentreProblem)
      throw new CommandFailed(`${error.message}; nothing was changed: run the same command again`, { cause: error });
    throw error;
  }
}

function refusal({ db }: OpenCore, data: string, caught: Exclude<CaughtUp, { ok: true }>): string {
  if (caught.reason !== 'fork' || !('to' in caught)) return whyNot(caught);
  const day = (seq: number) => dayOf(asMillis(factAt(db, seq)?.time ?? 0));
  const days = [...new Set([day(caught.at), day(caught.to)])].join(' to ');
  return [
    `facts ${caught.at} to ${caught.to} (${days}) were written here after the backup was put back, and the district has others under these numbers. Nothing was changed.`,
    `Write these days out ("export --data ${data} --day … --format xlsx --out FILE --personal"), put the backup back once more into a new folder ("restore-backup"), run "catch-up" there, and let the head enter them again`,
  ].join(' ');
}
