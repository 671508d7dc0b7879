import { createHash } from 'node:crypto';
import { z } from 'zod';
import { bundleKeysText } from '../../../shared/domain/bundle-keys.ts';
import { millis } from '../../../shared/domain/millis.ts';
import { stationCode } from '../../../shared/domain/station.ts';
import { type OfferedKeys, offeredKeys } from '../../../shared/domain/station-keys.ts';

/**
 * Owns what a bundle (数据包) says of itself in the clear, on its second line: for whom it is, from whom, and which piece of
 * which line is inside. Numbers and public keys only, nothing of what happened.
 */
const hex = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.int().nonnegative();

/** From a station: its facts `after + 1` … `through`. */
const toDistrict = z.strictObject({
  to: z.literal('district'),
  station: stationCode,
  /** SHA-256 of the keys of the district it is sealed to. */
  receiver: hex,
  writtenAt: millis,
  /** What the station says its keys are: believed by nobody, but compared with what is known of it. */
  keys: offeredKeys,
  epoch: z.int().positive(),
  after: seq,
  through: seq,
  /** Hash of fact `after`. */
  prev: hex,
  /** The station has everything the district stated up to here. */
  pulledThrough: seq,
});
export type ToDistrict = z.infer<typeof toDistrict>;

/** From the district: what it states to one station after a position, and how it holds that station's line. */
const toStation = z.strictObject({
  to: z.literal('station'),
  station: stationCode,
  /** SHA-256 of the keys of the station it is sealed to. */
  receiver: hex,
  /** Grows with every bundle made for this station; the parts of one have one number. */
  number: z.int().positive(),
  part: z.int().positive(),
  after: seq,
  last: seq,
});
export type ToStation = z.infer<typeof toStation>;

export const about = z.discriminatedUnion('to', [toDistrict, toStation]);
export type About = z.infer<typeof about>;

const hashOfKeys = (keys: OfferedKeys): string =>
  createHash('sha256').update(bundleKeysText(keys), 'utf8').digest('hex');

/** How a bundle names the keys it is sealed to. */
export const receiverOf = hashOfKeys;

/** The same for people, to be compared over the phone: five groups of four. */
export const fingerprintOf = (keys: OfferedKeys): string =>
  (hashOfKeys(keys).slice(0, 20).match(/.{4}/g) ?? []).join(' ');

const wide = (n: number) => String(n).padStart(9, '0');

/** What the file is called. Who reads goes by what is inside. */
export const bundleName = (of: About): string =>
  of.to === 'district'
    ? `beehive-${of.station}-to-district-${of.epoch}-${wide(of.after)}-${wide(of.through)}${ENDING}`
    : `beehive-${of.station}-from-district-${of.number}-${of.part}${ENDING}`;
export const ENDING = '.bundle';

/** Whether a file is called as one from, or for, this station would be. */
export const isNamedFrom = (station: string, name: string): boolean => name.startsWith(`beehive-${station}-to-`);
export const isNamedFor = (station: string, name: string): boolean => name.startsWith(`beehive-${station}-from-`);
