import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { openCore } from '../../main/station/open-core.ts';
import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';

/** A run of the sync in a process that a test may kill. Arguments: the station's folder, the centre's address. */
const [dataDir = '', url = ''] = process.argv.slice(2);
const host = loopbackHost(dataDir);
const core = openCore(host);
await runSync({
  ...core,
  settings: host.settings,
  centreUrl: url,
  bounds: { facts: 50, bytes: 1_000_000 },
  connect: async (address) => {
    const centre = await connectCentre(address, core.stationCode);
    return {
      ...centre,
      async ingest(batch) {
        process.send?.('sending');
        const answer = await centre.ingest(batch);
        process.send?.('answered');
        return answer;
      },
    };
  },
});
core.close();
process.disconnect?.();
