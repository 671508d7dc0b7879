import { randomInt } from 'node:crypto';
import { readDemoSeed } from '../../station/demo-seed.ts';
import { emptySeed } from '../../station/empty-seed.ts';
import { foundStation } from '../../station/found-station.ts';
import { RESOURCES_DIR } from '../../station/resources-dir.ts';
import type { StationHost } from '../host.ts';
import type { StartWish } from './start-wish.ts';

/** The first way in, to be shown once to whoever sets the machine up. */
export interface FirstSignIn {
  readonly number: string;
  readonly pin: string;
}

/** Founds a station on a machine that has the product and no command line. Throws when the code is none. */
export async function foundHere(host: StationHost, found: NonNullable<StartWish['found']>): Promise<FirstSignIn> {
  const pin = String(randomInt(100_000, 1_000_000));
  const seed = found.demo ? readDemoSeed(RESOURCES_DIR) : emptySeed(found.code, pin);
  await foundStation(host, seed, found.demo ? 'demo' : 'full');
  const first = seed.staff[0];
  if (first === undefined) throw new Error('foundHere: a seed without staff');
  return { number: first.number, pin: first.pin };
}
