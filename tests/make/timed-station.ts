import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePages } from '../../main/cli/ensure-pages.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import { type ServedLoopback, serveLoopback } from '../../main/host/loopback/serve-loopback.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openStation } from '../../main/station/station.ts';
import { makeClock } from './core.ts';
import { demoSeed } from './demo.ts';

/** The demo station on its loopback host, composed here with a clock that moves when told: for stories of weeks. */
export interface TimedStation {
  readonly urls: Pick<ServedLoopback, 'kiosk' | 'desk' | 'board'>;
  readonly data: string;
  /** It is now that moment, and the station does what it does every hour. */
  strike(at: string): void;
  /** Stops it; its folder stays, to be looked into. */
  stop(): Promise<void>;
  /** Stops it and takes its folder away. */
  end(): Promise<void>;
}

export async function openTimedStation(start: string): Promise<TimedStation> {
  const clock = makeClock(start);
  const data = mkdtempSync(join(tmpdir(), 'beehive-timed-'));
  const host = loopbackHost(data);
  await foundStation(host, demoSeed, 'demo', { clock });
  const { core, surfaces, log, stop: stopStation } = await openStation(host, { clock });
  const served = await serveLoopback({ port: 0, rendererDir: ensurePages(), surfaces, surprise: log.surprise });
  const stop = async () => {
    await served.close();
    await stopStation();
  };
  return {
    urls: served,
    data,
    strike(at) {
      clock.set(at);
      runCaseClock(core);
    },
    stop,
    async end() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
