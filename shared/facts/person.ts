import { z } from 'zod';
import { factType } from './fact-type.ts';

/**
 * A person's data key was destroyed (个人信息保护法 47). What was sealed under it is gone for good;
 * codes, times and hashes stay.
 */
export const personErased = factType('person.erased.v1', {
  data: z.object({ personId: z.uuid(), reason: z.enum(['request', 'retention']) }),
});
