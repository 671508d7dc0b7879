import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { ensurePages } from '../../main/cli/ensure-pages.ts';
import { loopbackHost } from '../../main/host/loopback/loopback-host.ts';
import type { StationSettings } from '../../main/host/settings.ts';
import { type ServedLoopback, serveLoopback } from '../../main/host/loopback/serve-loopback.ts';
import type { Surface } from '../../main/host/surface-server.ts';
import { runCaseClock } from '../../main/services/case-clock.ts';
import { turnDayNow } from '../../main/services/turn-day.ts';
import { foundStation } from '../../main/station/found-station.ts';
import { openCore, type OpenCore } from '../../main/station/open-core.ts';
import { openStation } from '../../main/station/station.ts';
import { makeClock } from './core.ts';
import { demoSeed } from './demo.ts';
import { enterSurface } from './served-station.ts';

/** The demo station on its loopback host, composed here with a clock that moves when told: for stories of weeks. */
export interface TimedStation {
  readonly urls: Pick<ServedLoopback, 'kiosk' | 'desk' | 'board'>;
  readonly data: string;
  /** The station's clock, epoch milliseconds. */
  now(): number;
  /** It is now that moment, and the station does what it does every hour. */
  strike(at: string): void;
  /** So many milliseconds go by, and nothing is done. */
  pass(ms: number): void;
  /** A client of a surface, entered as a browser enters. */
  connect<C extends AnyContractRouter>(surface: Surface): Promise<{ api: ContractRouterClient<C>; close(): void }>;
  /** Stops it; its folder stays, to be looked into. */
  stop(): Promise<void>;
  /** Stops it and takes its folder away. */
  end(): Promise<void>;
}

/** Hashing all PINs takes a second: done once a process, then copied. */
let template: Promise<string> | undefined;

/** A fresh folder with a demo station that was founded on the evening of 22 November 2026. */
export async function foundedFolder(): Promise<string> {
  template ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'beehive-founded-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await foundStation(loopbackHost(folder), demoSeed, 'demo', { clock: makeClock('2026-11-22T18:00:00+08:00') });
    return folder;
  })();
  const data = mkdtempSync(join(tmpdir(), 'beehive-timed-'));
  cpSync(await template, data, { recursive: true });
  return data;
}

export interface TimedOptions {
  /** For stories in which hours go by between two touches. */
  readonly deskIdleMinutes?: number;
  /** What else is set on its machine. */
  readonly settings?: Partial<StationSettings>;
  /** What became of its data before it starts. */
  readonly before?: (core: OpenCore) => void;
}

/** `start`: later than 22 November 2026. */
export async function openTimedStation(start: string, options: TimedOptions = {}): Promise<TimedStation> {
  const clock = makeClock(start);
  const data = await foundedFolder();
  const host = loopbackHost(data);
  if (options.deskIdleMinutes !== undefined) host.settings.set('deskIdleMinutes', options.deskIdleMinutes);
  for (const [name, value] of Object.entries(options.settings ?? {}))
    host.settings.set(name as keyof StationSettings, value);
  if (options.before !== undefined) {
    const core = openCore(host, { clock });
    options.before(core);
    core.close();
  }
  const { core, surfaces, log, stop: stopStation } = await openStation(host, { clock });
  const served = await serveLoopback({ port: 0, rendererDir: ensurePages(), surfaces, surprise: log.surprise });
  const stop = async () => {
    await served.close();
    await stopStation();
  };
  return {
    urls: served,
    data,
    now: clock,
    strike(at) {
      clock.set(at);
      turnDayNow(core);
      runCaseClock(core);
    },
    pass: clock.pass,
    connect: (surface) => enterSurface(surface, served[surface as 'kiosk']),
    stop,
    async end() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
