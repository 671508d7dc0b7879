import { z } from 'zod';
import { serviceId } from '../domain/service.ts';
import { role, staffNumber } from '../domain/staff.ts';
import { factType } from './fact-type.ts';

const staffId = z.uuid();
/** Which screen it happened at; a random id the host gives, never a machine name. */
const terminal = z.string().regex(/^[a-z0-9-]{1,40}$/);

const self = z.object({ name: z.string().min(1).max(40) });

/** Of the first version, in which nobody came only for a panel. */
export const staffEnrolledAtFirst = factType('staff.enrolled.v1', {
  data: z.object({ staffId, number: staffNumber, roles: z.array(z.enum(['clerk', 'mediator', 'head'])).min(1) }),
  personal: { self },
});
export const staffEnrolled = factType('staff.enrolled.v2', {
  data: z.object({ staffId, number: staffNumber, roles: z.array(role).min(1) }),
  personal: { self },
});

/** The PHC string of argon2id, peppered with the station key; sealed like a name. */
export const staffPinSet = factType('staff.pin-set.v1', {
  data: z.object({ staffId }),
  personal: { self: z.object({ hash: z.string().startsWith('$argon2id$').max(300) }) },
});

/** Recorded before the PIN is checked, so that pulling the plug never gives a free guess. */
export const staffSignInAttempted = factType('staff.sign-in-attempted.v1', {
  data: z.object({ staffId: staffId.nullable(), terminal }),
});
export const staffSignedIn = factType('staff.signed-in.v1', {
  data: z.object({ staffId, terminal }),
});
export const staffSignedOut = factType('staff.signed-out.v1', {
  data: z.object({ staffId, terminal, reason: z.enum(['left', 'idle', 'dismissed']) }),
});
/** The account ends (离岗); refused from the next call on. */
export const staffDismissed = factType('staff.dismissed.v1', {
  data: z.object({ staffId }),
});
/** Which services somebody may serve at any counter; null: whatever the counter serves. */
export const staffSkillsSet = factType('staff.skills-set.v1', {
  data: z.object({ staffId, services: z.array(serviceId).nullable() }),
});
