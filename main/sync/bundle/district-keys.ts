import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { OfferedKeys } from '../../../shared/domain/station-keys.ts';
import { openLetter, rawPublic } from '../../ledger/letter.ts';
import type { StationIdentity } from '../../ledger/station-identity.ts';

/**
 * Owns the keys of whoever carries bundles at the district: one to which stations seal, one with which the district
 * signs, two PEM texts in one file. Not the key holder's: that one opens what is sealed of persons and stays off the
 * network, while these must be at hand whenever a stick comes.
 */
export function newDistrictKeys(): string {
  const pem = (pair: { privateKey: KeyObject }) => pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  return pem(generateKeyPairSync('x25519')) + pem(generateKeyPairSync('ed25519'));
}

/** Undefined: the text is not what `newDistrictKeys` makes. */
export function readDistrictKeys(text: string): StationIdentity | undefined {
  const keys = (text.match(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g) ?? []).map(readKey);
  const sealing = keys.find((key) => key?.asymmetricKeyType === 'x25519');
  const signing = keys.find((key) => key?.asymmetricKeyType === 'ed25519');
  if (sealing === undefined || signing === undefined) return undefined;
  const offered: OfferedKeys = { sealKey: publicText(sealing), signKey: publicText(signing) };
  return {
    offered,
    open: (purpose, bound, letter) => openLetter(sealing, purpose, bound, letter),
    sign: (bytes) => sign(null, bytes, signing),
  };
}

const publicText = (key: KeyObject): string => rawPublic(createPublicKey(key)).toString('base64');

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}
