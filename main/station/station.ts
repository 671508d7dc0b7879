import type { StationHost } from '../host/host.ts';
import type { SurfaceServer } from '../host/surface-server.ts';
import { checkChain } from '../ledger/verify.ts';
import { surfaceServer } from '../rpc/surfaces.ts';
import { currentAlarms } from '../services/current-alarms.ts';
import { openSessions } from '../services/sessions.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { openCore, type OpenCore } from './open-core.ts';
import { openLog, type StationLog } from './open-log.ts';
import { loadPaperFont } from './load-paper-font.ts';
import { RESOURCES_DIR } from './resources-dir.ts';
import { startCaseClock } from './start-case-clock.ts';
import { startSync } from './start-sync.ts';

/** A running station: its surfaces for the host to serve, and the one way to stop it. */
export interface Station {
  readonly core: OpenCore;
  readonly surfaces: SurfaceServer;
  /** For what the host sees and the station cannot: a crashed window, a key without a key ring. */
  readonly log: StationLog;
  /** Stops in reverse order of the start; safe to call twice. */
  stop(): Promise<void>;
}

/** Composition root: builds everything by hand, given a host. Throws `WrongFolder` when no station was founded there. */
export async function openStation(host: StationHost): Promise<Station> {
  const log = await openLog(host.dataDir);
  const core = openCore(host);
  const startedAt = core.clock();
  const acknowledged = core.mark.read();
  const sync = startSync(core, host.settings, log);
  const stopCaseClock = startCaseClock(core, (error) => log.surprise(error));
  const sessions = openSessions(core, () => host.settings.get('deskIdleMinutes') * MINUTE);
  const alarms = currentAlarms(core, {
    acknowledged,
    chain: checkChain(core.db),
    freeShare: () => core.reserve.freeShare(),
    sync,
    startedAt,
    machineClock: core.machineClock,
  });
  host.press.tidy();
  const printing = { press: host.press, font: loadPaperFont(RESOURCES_DIR) };
  const surfaces = surfaceServer({ core, sessions, sync, alarms, printing, report: (error) => log.surprise(error) });
  log.started(host.name, core.stationCode);
  let stopping: Promise<void> | undefined;
  return {
    core,
    surfaces,
    log,
    stop: () =>
      (stopping ??= (async () => {
        stopCaseClock();
        await sync.stop();
        core.close();
        await log.close();
      })()),
  };
}
