import { z } from 'zod';

/**
 * Owns what the fire-safety (消防) screens speak of: places one can check oneself, an answer, the code to come back
 * with. Codes only: nothing here says who somebody is. What is asked stands in resources/fire.
 */
export const FIRE_THEMES = ['rental', 'nine-small', 'e-bike', 'household'] as const;
export const fireTheme = z.enum(FIRE_THEMES);
export type FireTheme = z.infer<typeof fireTheme>;

/** `unsure` is not in order until somebody has asked. */
export const FIRE_ANSWERS = ['yes', 'no', 'unsure'] as const;
export const fireAnswer = z.enum(FIRE_ANSWERS);
export type FireAnswer = z.infer<typeof fireAnswer>;

/** Name of a row in resources/fire: a thing to check, a kind of hazard, a question. */
export const fireRow = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(40);

/** Eight digits, random: short enough to be typed by anybody, and they say nothing of who was given them. */
export const FIRE_CODE_LENGTH = 8;
export const fireCode = z
  .string()
  .regex(/^\d{8}$/)
  .brand<'FireCode'>();
export type FireCode = z.infer<typeof fireCode>;

/** `draw`: a whole number below 100,000,000. */
export const fireCodeOf = (draw: number): FireCode => fireCode.parse(String(draw).padStart(FIRE_CODE_LENGTH, '0'));

/** As people read it out. */
export const spokenFireCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`.trim();

/** Drawings there are (renderer/parts/pictures). */
export const FIRE_PICTURES = [
  'balcony',
  'battery',
  'bed',
  'charging',
  'cigarette',
  'clear-way',
  'contract',
  'door',
  'ebike',
  'exit-sign',
  'extinguisher',
  'fire-engine',
  'flammables',
  'gas-bottle',
  'gas-tap',
  'helmet',
  'hood',
  'hose',
  'kit',
  'kitchen',
  'lighter',
  'log-book',
  'other',
  'own-stair',
  'panel',
  'people',
  'person',
  'phone',
  'plan',
  'plate',
  'smoke-alarm',
  'sockets',
  'switch-off',
  'window',
  'window-bars',
  'wiring',
] as const;
export const firePicture = z.enum(FIRE_PICTURES);
export type FirePicture = z.infer<typeof firePicture>;

/** Most things one check asks. */
export const MOST_FIRE_ITEMS = 40;
