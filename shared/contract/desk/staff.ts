import { z } from 'zod';
import { freeText } from '../../domain/free-text.ts';
import { role, ROLES, staffNumber } from '../../domain/staff.ts';
import { done, nothing, procedure } from '../procedure.ts';

export const staffView = z.object({
  staffId: z.uuid(),
  number: z.string(),
  name: z.string(),
  roles: z.array(role),
  me: z.boolean(),
});
export type StaffView = z.infer<typeof staffView>;

/** A PIN the station chose; shown once to the head, who hands it over, and kept nowhere. */
const firstPin = z.object({ pin: z.string() });

/** Staff accounts; the head alone. */
export const staffContract = {
  list: procedure(nothing, z.array(staffView), ['signed-out', 'not-allowed']),
  enrol: procedure(
    z.object({
      number: staffNumber,
      name: freeText(40).pipe(z.string().min(1)),
      roles: z.array(role).min(1).max(ROLES.length),
    }),
    firstPin,
    ['signed-out', 'not-allowed', 'number-taken', 'storage-full'],
  ),
  resetPin: procedure(z.object({ staffId: z.uuid() }), firstPin, [
    'signed-out',
    'not-allowed',
    'unknown-staff',
    'storage-full',
  ]),
  /** The account ends at once (离岗); not one's own. */
  dismiss: procedure(z.object({ staffId: z.uuid() }), done, [
    'signed-out',
    'not-allowed',
    'unknown-staff',
    'not-yourself',
    'finish-first',
    'storage-full',
  ]),
};
