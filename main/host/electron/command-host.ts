import { mkdirSync } from 'node:fs';
import { refused } from '../../../shared/domain/answer.ts';
import type { KeyProtector, StationHost } from '../host.ts';
import { KeyTrouble } from '../key-bytes.ts';
import type { PaperPress } from '../paper-press.ts';
import { keyRing, type KeyRingParts } from './key-ring.ts';
import { storeSettings } from './store-settings.ts';

/** The host of one command in the installed product: no window, nothing is printed, and a key stays where it lies. */
export async function commandHost(parts: Omit<KeyRingParts, 'adopt'>): Promise<StationHost> {
  const { dataDir } = parts;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const keys = await keyRing({ ...parts, adopt: false }).catch(saidWhenNeeded);
  return { name: 'electron', dataDir, keys, settings: storeSettings(dataDir), press: NO_PRESS };
}

/** Many a command that finds out what is wrong with a station needs no key. */
function saidWhenNeeded(trouble: unknown): KeyProtector {
  if (!(trouble instanceof KeyTrouble)) throw trouble;
  return {
    kind: 'safe-storage',
    stationKey() {
      throw trouble;
    },
  };
}

const NO_PRESS: PaperPress = { print: () => Promise.resolve(refused('no-press')), tidy: () => undefined };
