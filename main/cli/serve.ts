import { join } from 'node:path';
import type { Millis } from '../../shared/domain/millis.ts';
import { loopbackHost } from '../host/loopback/loopback-host.ts';
import { openBrowser } from '../host/loopback/open-browser.ts';
import { serveLoopback } from '../host/loopback/serve-loopback.ts';
import { lockInstance } from '../station/lock-instance.ts';
import { openStation } from '../station/station.ts';
import { ensurePages } from './ensure-pages.ts';
import { CommandFailed } from './output.ts';

export interface Urls {
  readonly kiosk: string;
  readonly desk: string;
  readonly board: string;
}

export interface ServeWish {
  readonly data: string;
  readonly port: number;
  readonly open: boolean;
  /** Where time must not be the machine's. */
  readonly clock?: () => Millis;
  /** Told once, when the station answers. */
  readonly announce: (urls: Urls) => void;
}

/** What asks for the end: a program, Ctrl-C, a closed terminal. */
export const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Runs the station on the loopback host until a stop signal; then everything it started is gone. */
export async function serveStation({ data, port, open, clock, announce }: ServeWish): Promise<void> {
  const stopped = stopAsked();
  const host = loopbackHost(data);
  const lock = lockInstance(host.dataDir);
  if (lock === undefined) throw new CommandFailed(`a station is running in ${data} already`);
  try {
    const rendererDir = ensurePages();
    const station = await openStation(host, clock === undefined ? {} : { clock });
    try {
      const { surfaces, log } = station;
      const served = await serveLoopback({ port, rendererDir, surfaces, surprise: log.surprise });
      const { kiosk, desk, board } = served;
      announce({ kiosk, desk, board });
      const browser = open ? await openBrowser({ kiosk, desk, board }, join(host.dataDir, 'browser')) : undefined;
      await stopped;
      await browser?.close();
      await served.close();
    } finally {
      await station.stop();
    }
  } finally {
    lock.release();
  }
}

/** Listens to the end: npm passes on a Ctrl-C that the terminal sent already, and the second must not cut the stop short. */
const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve());
  });
