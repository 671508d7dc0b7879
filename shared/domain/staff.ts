import { z } from 'zod';

/**
 * Who may do what at the desk. `head` is the station head (站长); the last three come for a panel
 * (多元调解) and see nothing else. Texts: `role.<code>`.
 */
export const ROLES = ['clerk', 'mediator', 'head', 'judicial-officer', 'community-police', 'psychologist'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** Staff number (工号) typed at the desk: four to eight digits. */
export const staffNumber = z.string().regex(/^\d{4,8}$/);
/** Six to twelve digits. Its argon2id hash is peppered with the station key. */
export const pin = z.string().regex(/^\d{6,12}$/);
