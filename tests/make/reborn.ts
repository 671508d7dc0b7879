import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openRebirth } from '../../main/cli/open-rebirth.ts';
import { type RestoredStation, restoreFromDistrict } from '../../main/cli/restore.ts';
import type { StationHost } from '../../main/host/host.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import type { Core } from '../../main/services/core.ts';
import { keepLookupKey } from '../../main/services/keep-lookup-key.ts';
import { offerKeys } from '../../main/services/offer-keys.ts';
import { openCore, type OpenCore } from '../../main/station/open-core.ts';
import { PROJECTED_TABLES } from '../../main/store/projections.ts';
import type { SyncOutcome } from '../../main/sync/outcome.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { makeCentre, STATION, type TestCentre } from './centre.ts';
import { makeFolder } from './core.ts';
import type { TestPostgres } from './postgres.ts';

/** A district with a key holder; the private key lies in a file that only he has. */
export async function makeDistrict(server: TestPostgres): Promise<{ centre: TestCentre; privateKey: string }> {
  const privateKey = join(makeFolder(), 'key-holder.pem');
  return { centre: await makeCentre(server, { keyOut: privateKey }), privateKey };
}

/** What a served station does when it starts and in the night, as far as the district sees it. */
export async function syncStation(core: OpenCore, host: StationHost, url: string): Promise<SyncOutcome> {
  offerKeys(core);
  keepLookupKey(core);
  return await runSync({
    ...core,
    settings: host.settings,
    centreUrl: url,
    connect: (address, signal) => connectCentre(address, core.stationCode, signal),
  });
}

export interface Reborn extends RestoredStation {
  readonly data: string;
  readonly host: StationHost;
  readonly core: OpenCore;
  readonly pin: string;
}

/** Opened by the administrator and taken up again in a new folder, as the command does it. */
export async function takeUpAgain(url: string, data = join(makeFolder(), 'new')): Promise<Reborn> {
  await openRebirth(url, STATION, 7);
  return restored(url, data);
}

/** Only the second half: where it was opened before. */
export async function restored(url: string, data = join(makeFolder(), 'new')): Promise<Reborn> {
  const told = await restoreFromDistrict({ host: loopbackHost(data), url, station: STATION });
  const host = loopbackHost(data);
  const core = openCore(host);
  onTestFinished(() => {
    if (core.db.open) core.close();
  });
  return { ...told, data, host, core, pin: told.firstSignIn?.pin ?? '' };
}

/** Every projected table, row by row. */
export const tablesOf = ({ db }: Pick<Core, 'db'>): Record<string, unknown[]> =>
  Object.fromEntries(
    PROJECTED_TABLES.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]),
  );

export const ledgerOf = ({ db }: Pick<Core, 'db'>): unknown[] => db.prepare('SELECT * FROM ledger ORDER BY seq').all();
