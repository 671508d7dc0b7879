import Conf from 'conf';
import type { SettingsStore } from '../settings.ts';
import { storedSettings } from '../stored-settings.ts';

/** Settings in `settings.json` of the station's folder. A corrupt file is started over with the defaults. */
export const confSettings = (dataDir: string): SettingsStore =>
  storedSettings(new Conf({ cwd: dataDir, configName: 'settings', clearInvalidConfig: true, configFileMode: 0o600 }));
