import ElectronStore from 'electron-store';
import type { SettingsStore } from '../settings.ts';
import { storedSettings } from '../stored-settings.ts';

/** The same `settings.json` as on the loopback host. A corrupt file is started over with the defaults. */
export const storeSettings = (dataDir: string): SettingsStore =>
  storedSettings(
    new ElectronStore({ cwd: dataDir, name: 'settings', clearInvalidConfig: true, configFileMode: 0o600 }),
  );
