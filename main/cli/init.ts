import { randomInt } from 'node:crypto';
import { loopbackHost } from '../host/loopback/loopback-host.ts';
import { type StationSeed, readDemoSeed } from '../station/demo-seed.ts';
import { foundStation } from '../station/found-station.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { emptySeed } from '../station/empty-seed.ts';

export interface InitWish {
  readonly data: string;
  readonly demo: boolean;
  readonly code: string;
}

export interface Founded {
  readonly station: string;
  /** The head's first sign-in; null in a demo station, whose sign-ins are printed at every start. */
  readonly firstSignIn: { readonly number: string; readonly pin: string } | null;
}

/** Creates a station: the demo one, or an empty one with one head account and a random first PIN. */
export async function initStation({ data, demo, code }: InitWish): Promise<Founded> {
  const pin = String(randomInt(100_000, 1_000_000));
  const seed: StationSeed = demo ? readDemoSeed(RESOURCES_DIR) : emptySeed(code, pin);
  const station = await foundStation(loopbackHost(data), seed, demo ? 'demo' : 'full');
  return { station, firstSignIn: demo ? null : { number: '9001', pin } };
}
