import { z } from 'zod';

/**
 * Settings that are policy, not how one machine runs: a district may tell all its stations a number, and a station may
 * set its own by hand. Never an address or a key. Texts: `policySetting.<name>`.
 */
export const POLICY_SETTINGS = {
  nightlyFrom: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  nightlyMinutes: z.int().min(1).max(720),
  deskIdleMinutes: z.int().min(1).max(240),
  leadRedMinutes: z.int().min(1).max(1_440),
  leadYellowMinutes: z.int().min(1).max(1_440),
  referralSignUrgentMinutes: z.int().min(1).max(1_440),
  referralSignMinutes: z.int().min(1).max(10_080),
  referralFeedbackHours: z.int().min(1).max(720),
  referralCloseDays: z.int().min(1).max(90),
  referralConsultationDays: z.int().min(1).max(90),
  fireSmallShopM2: z.int().min(0).max(10_000),
} as const;
export type PolicyName = keyof typeof POLICY_SETTINGS;
export const POLICY_NAMES = Object.keys(POLICY_SETTINGS) as [PolicyName, ...PolicyName[]];
export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(POLICY_SETTINGS, name);

/** Who says what counts. Texts: `settingOrigin.<code>`. */
export const SETTING_ORIGINS = ['by-hand', 'district', 'default'] as const;
export type SettingOrigin = (typeof SETTING_ORIGINS)[number];

/** One number as the district tells it; null: it says nothing about it any more. */
export const toldSetting = z
  .object({ name: z.enum(POLICY_NAMES), value: z.union([z.int(), z.string().max(5), z.null()]) })
  .refine(({ name, value }) => value === null || POLICY_SETTINGS[name].safeParse(value).success, {
    error: 'does-not-fit',
  });
export type ToldSetting = z.infer<typeof toldSetting>;

/** What the district says of one now, and since when. */
export interface SaidValue {
  readonly value: string | number;
  readonly at: number;
}
