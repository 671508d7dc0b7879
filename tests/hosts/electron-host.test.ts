import './electron-for-store.ts';
import { keyRing } from '../../main/host/electron/key-ring.ts';
import { storeSettings } from '../../main/host/electron/store-settings.ts';
import { browserPress } from '../../main/host/loopback/browser-press.ts';
import { keepsHostPromise } from './host-promise.ts';
import { makeRing } from './key-rings.ts';

/** Our part of the host with a key ring of the tests: one ring a folder, as one user on one machine. */
const rings = new Map<string, ReturnType<typeof makeRing>>();
keepsHostPromise('electron, our part of it', async (dataDir) => {
  const ring = rings.get(dataDir) ?? makeRing();
  rings.set(dataDir, ring);
  const keys = await keyRing({ dataDir, ring, platform: 'linux', adopt: true });
  return {
    name: 'electron',
    dataDir,
    keys,
    settings: storeSettings(dataDir),
    press: browserPress(dataDir, () => undefined),
  };
});
