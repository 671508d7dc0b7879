import { z } from 'zod';

/** A moment as epoch milliseconds, or a span of them. Branded so that seconds never slip in. */
export const millis = z.int().nonnegative().brand<'Millis'>();
export type Millis = z.infer<typeof millis>;

/** Trusts `n`; for values that come from a clock or a stored fact. */
export const asMillis = (n: number): Millis => n as Millis;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
