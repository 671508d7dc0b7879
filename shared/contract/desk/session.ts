import { z } from 'zod';
import { pin, role, staffNumber } from '../../domain/staff.ts';
import { done, nothing, procedure, procedureWithLock } from '../procedure.ts';

export const signedIn = z.object({
  /** Kept in the page's memory only; lets the same page go on after a broken connection. */
  token: z.string(),
  staffId: z.uuid(),
  name: z.string(),
  roles: z.array(role),
});
export type SignedIn = z.infer<typeof signedIn>;

export const sessionContract = {
  /** Unknown number and wrong PIN get the same answer. */
  signIn: procedureWithLock(z.object({ number: staffNumber, pin }), signedIn, ['wrong-credentials', 'storage-full']),
  resume: procedure(z.object({ token: z.string().max(100) }), signedIn, ['signed-out']),
  /** Every half minute: whether a person touched the page since. Answers `signed-out` once it was idle too long. */
  beat: procedure(z.object({ alive: z.boolean() }), done, ['signed-out']),
  signOut: procedure(nothing, done),
  changePin: procedureWithLock(z.object({ current: pin, next: pin }), done, [
    'signed-out',
    'wrong-credentials',
    'storage-full',
  ]),
};
