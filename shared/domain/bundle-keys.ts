import { z } from 'zod';
import type { OfferedKeys } from './station-keys.ts';

/**
 * Owns how the two public keys of one side of a bundle (数据包) are written for people to hand on: the key to which is
 * sealed (X25519) and the key with which is signed (Ed25519), Base64, a comma between them.
 */
const KEY = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';
const ONE_SIDE = new RegExp(`^${KEY},${KEY}$`);

/** Keys of the district as a setting; empty: none are known. */
export const bundleKeys = z.union([z.literal(''), z.string().regex(ONE_SIDE)]);

/** Undefined: the text is no such pair. */
export function parseBundleKeys(text: string): OfferedKeys | undefined {
  if (!ONE_SIDE.test(text)) return undefined;
  const [sealKey = '', signKey = ''] = text.split(',');
  return { sealKey, signKey };
}

export const bundleKeysText = ({ sealKey, signKey }: OfferedKeys): string => `${sealKey},${signKey}`;
