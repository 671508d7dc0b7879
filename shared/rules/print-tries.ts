import { MINUTE, type Millis, SECOND } from '../domain/millis.ts';

/**
 * Owns how long the station goes on trying to put a ticket on paper. Somebody who was told to remember the
 * number sits down; a slip that comes out after a minute lies there for anyone. From then on only the desk prints it.
 */
export const PRINT_PATIENCE = MINUTE;
const PAUSES = [1, 2, 4, 8].map((seconds) => seconds * SECOND);
const LONGEST = 8 * SECOND;

/** Before the next try, after so many that failed. */
export const pauseAfter = (tries: number): number => PAUSES[tries - 1] ?? LONGEST;

export const isTooLateToPrint = (requestedAt: Millis, now: Millis): boolean => now - requestedAt >= PRINT_PATIENCE;
