import { createHash } from 'node:crypto';
import { sealLetter, x25519Public } from './letter.ts';
import type { StationIdentity } from './station-identity.ts';

/** Owns how a person's data key comes back to a reborn station (还密钥): a letter to the new machine alone, bound to the
 *  station and the person. */
const PURPOSE = 'key-return';
const boundTo = (station: string, person: string) => `${station}/${person}`;

export const sealKeyTo = (machine: Uint8Array, station: string, person: string, key: Uint8Array): Buffer =>
  sealLetter(x25519Public(machine), PURPOSE, boundTo(station, person), key);

/** Throws when it is not for this machine, this station or this person, or not whole. */
export const openReturnedKey = (
  identity: Pick<StationIdentity, 'open'>,
  station: string,
  person: string,
  letter: Uint8Array,
): Buffer => identity.open(PURPOSE, boundTo(station, person), letter);

/**
 * Five groups that say which machine it is, `3f2a-91c0-…`. The key holder compares them with what the machine itself
 * shows: whoever rules the district's database could otherwise put a key of his own in its place.
 */
export const machineCode = (sealKey: Uint8Array): string =>
  createHash('sha256')
    .update('beehive/machine-code/v1\n')
    .update(sealKey)
    .digest('hex')
    .slice(0, 20)
    .replace(/(.{4})(?=.)/g, '$1-');
