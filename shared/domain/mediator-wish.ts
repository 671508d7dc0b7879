import { z } from 'zod';

/**
 * What a party may wish of their mediator (人民调解法 23: a party may accept or decline a mediator).
 * A wish counts in the ranking and never bars anybody. Texts: `mediatorWish.*` of the kiosk.
 */
export const sexWish = z.enum(['female', 'male', 'any']);
export type SexWish = z.infer<typeof sexWish>;

/** From the party's own home place (老乡), or rather not. */
export const homeWish = z.enum(['same', 'other', 'any']);
export type HomeWish = z.infer<typeof homeWish>;
