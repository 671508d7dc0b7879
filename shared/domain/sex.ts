import { z } from 'zod';

/** Sex (性别) as it stands on an identity card. Texts: `sex.<code>`. */
export const sex = z.enum(['female', 'male']);
export type Sex = z.infer<typeof sex>;
