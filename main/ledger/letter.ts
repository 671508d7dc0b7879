import { createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from 'node:crypto';
import { box, unbox } from './box.ts';

/**
 * Owns how something is sealed to one receiver (收件人) who need not be there: X25519 with a fresh key pair,
 * HKDF-SHA256, AES-256-GCM. `purpose` keeps a letter of one kind from being read as one of another; `bound` is what
 * it belongs to, a person or a file.
 */
const RAW = 32;

/** Ephemeral public key (32 bytes) followed by the box. */
export function sealLetter(to: KeyObject, purpose: string, bound: string, plain: Uint8Array): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: to });
  const publicRaw = rawPublic(ephemeral.publicKey);
  return Buffer.concat([publicRaw, box(keyFrom(shared, publicRaw, purpose), bound, plain)]);
}

/** Throws when it is not meant for this key, this purpose or this place, or a single bit is wrong. */
export function openLetter(mine: KeyObject, purpose: string, bound: string, letter: Uint8Array): Buffer {
  const publicRaw = letter.subarray(0, RAW);
  const shared = diffieHellman({ privateKey: mine, publicKey: x25519Public(publicRaw) });
  return unbox(keyFrom(shared, publicRaw, purpose), bound, letter.subarray(RAW));
}

/** A public key of X25519 from its 32 bytes. Throws when they are none. */
export const x25519Public = (raw: Uint8Array): KeyObject => publicFrom('X25519', raw);
/** A public key of Ed25519 from its 32 bytes. Throws when they are none. */
export const ed25519Public = (raw: Uint8Array): KeyObject => publicFrom('Ed25519', raw);

/** The 32 bytes of a public key of either curve. */
export const rawPublic = (key: KeyObject): Buffer =>
  Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url');

const publicFrom = (crv: 'X25519' | 'Ed25519', raw: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv, x: Buffer.from(raw).toString('base64url') }, format: 'jwk' });

const keyFrom = (shared: Uint8Array, publicRaw: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', shared, publicRaw, `beehive/${purpose}/v1`, 32));
