import { z } from 'zod';
import { factType } from './fact-type.ts';

/**
 * A person's data key was destroyed (个人信息保护法 47). What was sealed under it is gone for good;
 * codes, times and hashes stay.
 */
export const personErased = factType('person.erased.v1', {
  data: z.object({ personId: z.uuid(), reason: z.enum(['request', 'retention']) }),
});

/** 32 bytes in Base64. */
export const keyText = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/**
 * While a machine waited for the keys of its predecessor it sealed words of this person under a key of its own
 * (临时密钥). That key, sealed under the person's real one: who has the one reads all, and destroying it destroys all.
 */
export const personInterimKeyKept = factType('person.interim-key-kept.v1', {
  data: z.object({ personId: z.uuid() }),
  personal: { self: z.object({ key: keyText }) },
});
