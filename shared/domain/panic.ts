import { z } from 'zod';

/** How a silent alarm ended: help was there, or it was pressed by mistake. Texts: `desk:panic.ended.<code>`. */
export const PANIC_ENDS = ['handled', 'false'] as const;
export const panicEnd = z.enum(PANIC_ENDS);
export type PanicEnd = z.infer<typeof panicEnd>;
