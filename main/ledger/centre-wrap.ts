import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { openLetter, sealLetter } from './letter.ts';

/**
 * Owns how a person's data key travels to the district's key holder: a letter bound to the person. Only the holder of
 * the private key can open it; the database administrator of the district cannot.
 */
const PURPOSE = 'centre-wrap';

/** Ephemeral public key (32 bytes) followed by the box. */
export const wrapForCentre = (centrePublicPem: string, person: string, key: Uint8Array): Buffer =>
  sealLetter(createPublicKey(centrePublicPem), PURPOSE, person, key);

/** For the key holder: opens what `wrapForCentre` made. Throws when it is not meant for this key or person. */
export const unwrapAtCentre = (centrePrivatePem: string, person: string, wrapped: Uint8Array): Buffer =>
  openLetter(createPrivateKey(centrePrivatePem), PURPOSE, person, wrapped);

/** A key pair for a new district, as PEM texts. */
export function newCentreKeys(): { publicPem: string; privatePem: string } {
  const pair = generateKeyPairSync('x25519');
  return {
    publicPem: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
    privatePem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
