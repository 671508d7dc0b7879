import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { box, unbox } from './box.ts';

/**
 * Owns how a person's data key travels to the district's key holder: X25519 with a fresh key pair,
 * HKDF-SHA256, AES-256-GCM bound to the person. Only the holder of the private key can open it;
 * the database administrator of the district cannot.
 */
const RAW = 32;

/** Ephemeral public key (32 bytes) followed by the box. */
export function wrapForCentre(centrePublicPem: string, person: string, key: Uint8Array): Buffer {
  const ephemeral = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: createPublicKey(centrePublicPem) });
  const publicRaw = rawPublic(ephemeral.publicKey);
  return Buffer.concat([publicRaw, box(keyFrom(shared, publicRaw), person, key)]);
}

/** For the key holder: opens what `wrapForCentre` made. Throws when it is not meant for this key or person. */
export function unwrapAtCentre(centrePrivatePem: string, person: string, wrapped: Uint8Array): Buffer {
  const publicRaw = wrapped.subarray(0, RAW);
  const ephemeral = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(publicRaw).toString('base64url') },
    format: 'jwk',
  });
  const shared = diffieHellman({ privateKey: createPrivateKey(centrePrivatePem), publicKey: ephemeral });
  return unbox(keyFrom(shared, publicRaw), person, wrapped.subarray(RAW));
}

/** A key pair for a new district, as PEM texts. */
export function newCentreKeys(): { publicPem: string; privatePem: string } {
  const pair = generateKeyPairSync('x25519');
  return {
    publicPem: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
    privatePem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url');
const keyFrom = (shared: Uint8Array, publicRaw: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', shared, publicRaw, 'beehive/centre-wrap/v1', 32));
