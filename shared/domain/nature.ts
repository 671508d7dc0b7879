import { z } from 'zod';

/**
 * Nature of what is at stake (性质): between citizens, a matter of public security, or of conscience
 * alone. A mixed quarrel has several issues, one nature each. Texts: `nature.<code>`.
 */
export const NATURES = ['civil', 'public-security', 'moral'] as const;
export const nature = z.enum(NATURES);
export type Nature = z.infer<typeof nature>;
