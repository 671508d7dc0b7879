import { NOUNS } from '../../shared/domain/nouns.ts';
import type { SettingsStore } from '../host/settings.ts';
import { noteReceivedLeads } from '../services/handed-leads.ts';
import type { SyncControl } from '../services/sync-control.ts';
import { unlessFull } from '../ledger/storage-full.ts';
import { startNightly } from '../sync/nightly.ts';
import { stationCertificate } from '../sync/certificates/station-certificate.ts';
import { connectCentre } from '../sync/postgres/postgres-centre.ts';
import { syncStatus } from '../sync/progress.ts';
import { explain } from '../sync/outcome.ts';
import { runSync } from '../sync/sync-engine.ts';
import type { OpenCore } from './open-core.ts';
import type { StationLog } from './open-log.ts';

/** The sync of a running station: its plan, and what the desk sees and asks of it. */
export function startSync(
  core: OpenCore,
  settings: SettingsStore,
  log: StationLog,
): SyncControl & { stop(): Promise<void> } {
  const told = () => core.announce('sync');
  const run = (signal: AbortSignal, hearOnly: boolean) =>
    runSync({
      ...core,
      settings,
      centreUrl: settings.get('centreUrl'),
      connect: (url, running) =>
        connectCentre(url, core.stationCode, running, () => stationCertificate(core.dataDir, core.keys.tlsKey)),
      hearOnly,
      received: () => void noteReceivedLeads(core),
      signal,
    });
  // What came in just before the power went.
  unlessFull(() => void noteReceivedLeads(core));
  const nightly = startNightly({
    stationCode: core.stationCode,
    db: core.db,
    settings,
    clock: core.clock,
    chance: Math.random,
    run: (signal) => run(signal, false),
    hear: (signal) => run(signal, true),
    onChanged: core.onChanged,
    ended(outcome) {
      if (outcome.ok) {
        const { sent, received, centreForgot, keysReturned } = outcome.value;
        log.note(centreForgot ? 'synced; the centre forgot what it stated' : 'synced', { sent, received });
        // Names that were sealed a moment ago can be read: no fact says so, and any screen may show one.
        if (keysReturned > 0) for (const noun of NOUNS) core.announce(noun);
      } else log.note('not synced', { refusal: outcome.refusal, why: explain(outcome) });
      told();
    },
    surprise: (error) => log.surprise(error),
  });
  return {
    status: () =>
      syncStatus(core.db, {
        centreSet: settings.get('centreUrl') !== '',
        running: nightly.running(),
        nextAt: settings.get('centreUrl') === '' ? null : nightly.nextAt(),
      }),
    async now() {
      const going = nightly.now();
      told();
      const outcome = await going;
      return outcome.ok
        ? { ok: true, value: { sent: outcome.value.sent, received: outcome.value.received } }
        : { ok: false, refusal: outcome.refusal };
    },
    stop: () => nightly.stop(),
  };
}
