import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { OfferedKeys } from '../../shared/domain/station-keys.ts';
import { openLetter, rawPublic } from './letter.ts';

/**
 * Owns who a station is to others: a key pair to which something can be sealed for it (X25519), and one with which it
 * signs (Ed25519). Both follow from the station key, so that they come and go with the machine: a station reborn on
 * another one offers new ones.
 */
export interface StationIdentity {
  /** What the district is told. */
  readonly offered: OfferedKeys;
  /** Opens what was sealed to this station. Throws when it is not for it or not whole. */
  open(purpose: string, bound: string, letter: Uint8Array): Buffer;
  /** An Ed25519 signature, 64 bytes. The signed bytes must begin with a line that says what they are. */
  sign(bytes: Uint8Array): Buffer;
}

/** Seeds: 32 bytes each, derived from the station key for nothing else. */
export function stationIdentity(seeds: { readonly seal: Uint8Array; readonly sign: Uint8Array }): StationIdentity {
  const sealing = privateFrom(X25519, seeds.seal);
  const signing = privateFrom(ED25519, seeds.sign);
  return {
    offered: { sealKey: publicText(sealing), signKey: publicText(signing) },
    open: (purpose, bound, letter) => openLetter(sealing, purpose, bound, letter),
    sign: (bytes) => sign(null, bytes, signing),
  };
}

/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410). */
const X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateFrom = (before: Uint8Array, seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([before, seed]), format: 'der', type: 'pkcs8' });

const publicText = (key: KeyObject): string => rawPublic(createPublicKey(key)).toString('base64');
