import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { bundleKeys } from '../../shared/domain/bundle-keys.ts';
import { packKeys } from '../../shared/domain/content-pack.ts';
import { POLICY_SETTINGS } from '../../shared/domain/policy-settings.ts';
import { paperWidth, printerAddress, statusAddress } from '../../shared/domain/printer.ts';
import { statusListen } from '../../shared/domain/status-listen.ts';
import { DEFAULT_SETTINGS, type SettingsStore, type StationSettings } from './settings.ts';

/** What both hosts' stores have in common: JSON values under a key, written atomically. */
export interface RawStore {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
}

const SHAPES: { readonly [K in keyof StationSettings]: z.ZodType<StationSettings[K]> } = {
  centreUrl: z.union([z.literal(''), z.url({ protocol: /^postgres(ql)?$/ })]),
  centrePublicKey: z.union([z.literal(''), z.string().max(2_000).startsWith('-----BEGIN PUBLIC KEY-----')]),
  ...POLICY_SETTINGS,
  pullMinutes: z.int().min(0).max(1_440),
  undeliveredDays: z.int().min(1).max(90),
  backupFolder: z.union([z.literal(''), z.string().max(500).refine(isAbsolute)]),
  printerAddress,
  printerPaperMm: paperWidth,
  ticketStatusAddress: statusAddress,
  statusListen,
  packKeys,
  bundleKeys,
  bundleFolder: z.union([z.literal(''), z.string().max(500).refine(isAbsolute)]),
};

/**
 * Owns the check between a settings file and the station. A value that is missing or does not hold is
 * the default: a file edited by hand must never keep a station from opening in the morning. Writing a
 * wrong value throws, so that it is heard of while somebody is there.
 */
export function storedSettings(store: RawStore): SettingsStore {
  return {
    get(key) {
      const parsed = SHAPES[key].safeParse(store.get(key));
      return parsed.success ? parsed.data : DEFAULT_SETTINGS[key];
    },
    set(key, value) {
      store.set(key, SHAPES[key].parse(value));
    },
    isSet: (key) => SHAPES[key].safeParse(store.get(key)).success,
    clear: (key) => store.delete(key),
  };
}
