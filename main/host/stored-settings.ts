import { z } from 'zod';
import { DEFAULT_SETTINGS, type SettingsStore, type StationSettings } from './settings.ts';

/** What may stand in a settings file; anything else reads as the default. */
const SCHEMAS: { readonly [K in keyof StationSettings]: z.ZodType<StationSettings[K]> } = {
  centreUrl: z.string().regex(/^(postgres(ql)?:\/\/.*)?$/),
  centrePublicKey: z.string().regex(/^(-----BEGIN PUBLIC KEY-----[\s\S]*)?$/),
  nightlyFrom: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  nightlyMinutes: z.int().min(1).max(720),
  deskIdleMinutes: z.int().min(1).max(480),
};

/** A place that keeps values by name: electron-store and conf both fit. */
export interface ValueStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** Reads settings out of any store: a wrong or missing value is the default, so a damaged file never stops the start. */
export const storedSettings = (store: ValueStore): SettingsStore => ({
  get(key) {
    const parsed = SCHEMAS[key].safeParse(store.get(key));
    return parsed.success ? parsed.data : DEFAULT_SETTINGS[key];
  },
  set: (key, value) => store.set(key, SCHEMAS[key].parse(value)),
});
