import type { StationHost } from '../host/host.ts';
import { stationCertificate } from '../sync/certificates/station-certificate.ts';
import { noteReceivedLeads } from '../services/handed-leads.ts';
import { connectCentre } from '../sync/postgres/postgres-centre.ts';
import { explain, type Synced } from '../sync/outcome.ts';
import { runSync } from '../sync/sync-engine.ts';
import { openCore } from '../station/open-core.ts';
import { CommandFailed } from './output.ts';

export interface SyncWish {
  readonly host: StationHost;
  /** For this run only; without it, the address in the station's settings. */
  readonly url?: string | undefined;
}

/** One run of the sync for the station of a host. Throws `CommandFailed` with one plain line when it is refused. */
export async function syncOnce({ host, url }: SyncWish): Promise<Synced> {
  const core = openCore(host);
  try {
    const outcome = await runSync({
      ...core,
      settings: host.settings,
      centreUrl: url ?? host.settings.get('centreUrl'),
      received: () => void noteReceivedLeads(core),
      connect: (address, signal) =>
        connectCentre(address, core.stationCode, signal, () => stationCertificate(core.dataDir, core.keys.tlsKey)),
    });
    if (outcome.ok) return outcome.value;
    throw new CommandFailed(explain(outcome));
  } finally {
    core.close();
  }
}
