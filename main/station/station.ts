import type { StationHost } from '../host/host.ts';
import type { SurfaceServer } from '../host/surface-server.ts';
import { unlessFull } from '../ledger/storage-full.ts';
import { checkChain } from '../ledger/verify.ts';
import { surfaceServer } from '../rpc/surfaces.ts';
import { classifyTables } from '../search/classify-tables.ts';
import { certificateEndsAt } from '../sync/certificates/station-certificate.ts';
import { currentAlarms } from '../services/current-alarms.ts';
import { openDrafts } from '../services/drafts.ts';
import { keepLookupKey } from '../services/keep-lookup-key.ts';
import { offerKeys } from '../services/offer-keys.ts';
import { openSessions } from '../services/sessions.ts';
import { MINUTE } from '../../shared/domain/millis.ts';
import { bundleDesk } from './bundle-desk.ts';
import { type CoreOptions, openCore, type OpenCore } from './open-core.ts';
import { openLog, type StationLog } from './open-log.ts';
import { loadPaperFont } from './load-paper-font.ts';
import { startBackups } from './start-backups.ts';
import { startCaseClock } from './start-case-clock.ts';
import { RESOURCES_DIR } from './resources-dir.ts';
import { startOpeningClock } from './start-opening-clock.ts';
import { startPrinting } from './start-printing.ts';
import { startStatusPage } from './start-status-page.ts';
import { startSync } from './start-sync.ts';
import { sweepDrafts } from './sweep-drafts.ts';

/** A running station: its surfaces for the host to serve, and the one way to stop it. */
export interface Station {
  readonly core: OpenCore;
  readonly surfaces: SurfaceServer;
  /** For what the host sees and the station cannot: a crashed window, a key without a key ring. */
  readonly log: StationLog;
  /** Stops in reverse order of the start; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Composition root: builds everything by hand, given a host and, where time must not be the machine's, a clock.
 * Throws `WrongFolder` when no station was founded there.
 */
export async function openStation(host: StationHost, options: Pick<CoreOptions, 'clock'> = {}): Promise<Station> {
  // First: a folder without a station is left as it was.
  const core = openCore(host, options);
  const log = await openLog(host.dataDir).catch((error: unknown) => {
    core.close();
    throw error;
  });
  const startedAt = core.clock();
  const acknowledged = core.mark.read();
  const sync = startSync(core, core.settings, log);
  // On a full disk it is told at the next start.
  unlessFull(() => {
    offerKeys(core);
    keepLookupKey(core);
  });
  const stopCaseClock = startCaseClock(core, (error) => log.surprise(error));
  const stopOpeningClock = startOpeningClock(core, (error) => log.surprise(error));
  const stopBackups = startBackups(core, host.settings, log);
  const sessions = openSessions(core, () => core.settings.get('deskIdleMinutes') * MINUTE);
  const alarms = currentAlarms(core, {
    acknowledged,
    chain: checkChain(core.db),
    freeShare: () => core.reserve.freeShare(),
    sync,
    stickSet: () => core.settings.get('bundleKeys') !== '',
    undeliveredDays: () => core.settings.get('undeliveredDays'),
    certificateEndsAt: () => certificateEndsAt(core.dataDir),
    startedAt,
    machineClock: core.machineClock,
  });
  const drafts = openDrafts(core);
  const stopSweeping = sweepDrafts(drafts, log);
  host.press.tidy();
  const printing = { press: host.press, font: loadPaperFont(RESOURCES_DIR) };
  const statusPage = await startStatusPage(core, host.settings, log);
  const spool = startPrinting(
    core,
    host.settings,
    () => statusPage?.address,
    (error) => log.surprise(error),
  );
  const surfaces = surfaceServer({
    core,
    sessions,
    sync,
    bundles: bundleDesk(core, host.settings, log),
    alarms,
    drafts,
    printing,
    ticketPrinting: { spool, settings: host.settings },
    report: (error) => log.surprise(error),
  });
  log.started(host.name, core.stationCode);
  // Read before the first citizen writes, and said aloud when somebody's edit does not fit.
  for (const row of classifyTables(RESOURCES_DIR).leftOut) log.note('word table row left out', { row });
  for (const row of core.endorsements.leftOut) log.note('endorsement row left out', { row });
  for (const row of core.publicity.leftOut) log.note('publicity row left out', { row });
  for (const fault of core.shelf.faults()) log.note('case left out', { fault });
  for (const fault of core.consult.faults()) log.note('consultation file left out', { fault });
  let stopping: Promise<void> | undefined;
  return {
    core,
    surfaces,
    log,
    stop: () =>
      (stopping ??= (async () => {
        stopCaseClock();
        stopOpeningClock();
        stopSweeping();
        await statusPage?.close();
        await spool.stop();
        await sync.stop();
        await stopBackups();
        core.close();
        await log.close();
      })()),
  };
}
