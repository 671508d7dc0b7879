import { connectCentre } from '../../main/sync/postgres/postgres-centre.ts';
import { runSync } from '../../main/sync/sync-engine.ts';
import { noteReceivedLeads } from '../../main/services/handed-leads.ts';
import { listLeads } from '../../main/services/list-leads.ts';
import { offerKeys } from '../../main/services/offer-keys.ts';
import { openSessions } from '../../main/services/sessions.ts';
import { HOUR } from '../../shared/domain/millis.ts';
import type { TestCentre } from './centre.ts';
import { makeStation } from './core.ts';
import { asHead, asStaff } from './people.ts';
import { COMMUNITY } from './quarrel.ts';

/** A demo station that offered its keys, in a district that knows which places are its own. */
export async function stationOf110(centre: TestCentre) {
  const { core, clock, host } = await makeStation();
  const sessions = openSessions(core, () => 1_000 * HOUR);
  const run = async (hearOnly: boolean) => {
    const outcome = await runSync({
      ...core,
      settings: host.settings,
      centreUrl: centre.url,
      connect: (url, signal) => connectCentre(url, core.stationCode, signal),
      received: () => void noteReceivedLeads(core),
      hearOnly,
    });
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.value;
  };
  offerKeys(core);
  await run(false);
  await centre.rows('SELECT district.set_area($1, $2)', [COMMUNITY.slice(0, 9), core.stationCode]);
  const clerk = asStaff(core, sessions, '8001');
  return {
    ...{ core, clock, clerk, run, otherClerk: asStaff(core, sessions, '8002'), head: asHead(core, sessions) },
    sync: () => run(false),
    hear: () => run(true),
    line: () => listLeads(core, clerk).leads[0],
  };
}
