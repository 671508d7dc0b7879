import { z } from 'zod';

/** `HH:MM` at the station. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type TimeOfDay = z.infer<typeof timeOfDay>;

export const MOST_QUIET_SPANS = 3;

/** From one time of the day to another; one that ends earlier than it begins goes over midnight. */
export const quietSpan = z
  .object({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, { message: 'a span that ends when it begins has no length' });
export type QuietSpan = z.infer<typeof quietSpan>;

const percent = z.int().min(0).max(100);

/**
 * How loud the board is. Chime and voice are two volumes, because whoever takes the voice away still wants to hear
 * that somebody is called; 0 is off.
 */
export const boardSound = z.object({
  chime: percent,
  voice: percent,
  /** Neither sounds then; the screen flashes all the same. */
  quiet: z.array(quietSpan).max(MOST_QUIET_SPANS),
});
export type BoardSound = z.infer<typeof boardSound>;

/** Until the head decides otherwise. */
export const USUAL_SOUND: BoardSound = { chime: 80, voice: 100, quiet: [] };
