import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StationHost } from '../host.ts';
import { browserPress } from './browser-press.ts';
import { confSettings } from './conf-settings.ts';
import { keyFile } from '../key-file.ts';

/** The host of machines without Electron, and of the command line: key in a 0600 file, settings by conf. */
export function loopbackHost(dataDir: string): StationHost {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    name: 'loopback',
    dataDir: folder,
    keys: keyFile(folder),
    settings: confSettings(folder),
    press: browserPress(folder),
  };
}
