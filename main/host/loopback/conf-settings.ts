import Conf from 'conf';
import type { SettingsStore } from '../settings.ts';
import { storedSettings } from '../stored-settings.ts';

/** Settings of a station outside Electron: `settings.json` in its folder, readable by its own user only. */
export function confSettings(folder: string): SettingsStore {
  return storedSettings(
    new Conf<Record<string, unknown>>({
      cwd: folder,
      configName: 'settings',
      // The centre's address may carry a password.
      configFileMode: 0o600,
      // Without this a file torn by a power cut throws at every start.
      clearInvalidConfig: true,
      // A key is a name, not a path into an object.
      accessPropertiesByDotNotation: false,
    }),
  );
}
