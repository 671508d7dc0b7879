import { bundleKeysText } from '../../shared/domain/bundle-keys.ts';
import { loopbackHost } from '../host/loopback/loopback-host.ts';
import { openCore, type OpenCore } from '../station/open-core.ts';
import type { SettingsStore } from '../host/settings.ts';
import { fingerprintOf } from '../sync/bundle/about.ts';
import { readBundles, type ReadIn } from '../sync/bundle/read-bundles.ts';
import { writeBundles, type Written } from '../sync/bundle/write-bundles.ts';
import { offerKeys } from '../services/offer-keys.ts';
import { bundleText } from './bundle-texts.ts';
import { CommandFailed } from './output.ts';

/** What a station does with a stick. Each throws `CommandFailed` when the whole stick is refused. */
export const bundleOut = (data: string, folder: string): Promise<Written> =>
  atStation(data, async (core, settings) => {
    // A station that was never started has not told its keys yet.
    offerKeys(core);
    const written = await writeBundles({ ...core, settings, folder });
    if (!written.ok) throw new CommandFailed(bundleText(written.refusal));
    return written.value;
  });

export const bundleIn = (data: string, folder: string): Promise<ReadIn> =>
  atStation(data, async (core, settings) => {
    const read = await readBundles({ ...core, settings, folder });
    if (!read.ok) throw new CommandFailed(bundleText(read.refusal));
    return read.value;
  });

/** The keys of a station, for the district to be told on paper, and what both compare over the phone. */
export const stationBundleKeys = (data: string): Promise<{ keys: string; fingerprint: string }> =>
  atStation(data, ({ keys: { identity } }) =>
    Promise.resolve({ keys: bundleKeysText(identity.offered), fingerprint: fingerprintOf(identity.offered) }),
  );

async function atStation<T>(data: string, work: (core: OpenCore, settings: SettingsStore) => Promise<T>): Promise<T> {
  const host = loopbackHost(data);
  const core = openCore(host);
  try {
    return await work(core, host.settings);
  } finally {
    core.close();
  }
}
