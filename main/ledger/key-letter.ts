import { sealLetter, x25519Public } from './letter.ts';

/**
 * Owns how the key of a person (data subject) is sent to one station (密钥信): whoever states something personal from
 * outside makes a key for it and seals that key to the station. Only the station opens it; the district keeps it shut.
 */
export const KEY_LETTER = 'person-key';

/** The letter in Base64. `sealKey`: the 32 bytes the station offered. */
export const sealKeyLetter = (sealKey: Uint8Array, person: string, key: Uint8Array): string =>
  sealLetter(x25519Public(sealKey), KEY_LETTER, person, key).toString('base64');
