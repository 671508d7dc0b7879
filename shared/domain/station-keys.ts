import { z } from 'zod';

/** The 32 bytes of a public key of X25519 or Ed25519, in Base64. */
export const publicKeyText = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** The public keys of a station: what is meant for it alone is sealed to the first, what it says apart from the line
 *  to the district is signed with the second. */
export const offeredKeys = z.object({ sealKey: publicKeyText, signKey: publicKeyText });
export type OfferedKeys = z.output<typeof offeredKeys>;
