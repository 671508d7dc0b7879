import type { PaperPress } from './paper-press.ts';
import type { SettingsStore } from './settings.ts';

/**
 * Owns the promise a host gives a station. `main/` never knows what it runs inside; Electron fits,
 * so does loopback. tests/hosts/host-promise.ts holds both to it.
 */
export interface StationHost {
  readonly name: 'electron' | 'loopback';
  /** Folder of the station: database, key, settings, logs. Exists. */
  readonly dataDir: string;
  readonly keys: KeyProtector;
  readonly settings: SettingsStore;
  readonly press: PaperPress;
}

/** Keeps the station key: the operating system's key ring in Electron, a 0600 file elsewhere. */
export interface KeyProtector {
  readonly kind: 'safe-storage' | 'key-file';
  /** The station's 32-byte key; made and stored at the first call. Throws when it is there and cannot be read. */
  stationKey(): Uint8Array;
}
