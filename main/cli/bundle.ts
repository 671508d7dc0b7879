import { bundleKeysText } from '../../shared/domain/bundle-keys.ts';
import type { StationHost } from '../host/host.ts';
import { fingerprintOf } from '../sync/bundle/about.ts';
import { readBundles, type ReadIn } from '../sync/bundle/read-bundles.ts';
import { writeBundles, type Written } from '../sync/bundle/write-bundles.ts';
import { offerKeys } from '../services/offer-keys.ts';
import { bundleText } from './bundle-texts.ts';
import { CommandFailed } from './output.ts';
import { withCore } from './with-core.ts';

/** What a station does with a stick. Each throws `CommandFailed` when the whole stick is refused. */
export const bundleOut = (host: StationHost, folder: string): Promise<Written> =>
  withCore(host, async (core) => {
    // A station that was never started has not told its keys yet.
    offerKeys(core);
    const written = await writeBundles({ ...core, settings: host.settings, folder });
    if (!written.ok) throw new CommandFailed(bundleText(written.refusal));
    return written.value;
  });

export const bundleIn = (host: StationHost, folder: string): Promise<ReadIn> =>
  withCore(host, async (core) => {
    const read = await readBundles({ ...core, settings: host.settings, folder });
    if (!read.ok) throw new CommandFailed(bundleText(read.refusal));
    return read.value;
  });

/** The keys of a station, for the district to be told on paper, and what both compare over the phone. */
export const stationBundleKeys = (host: StationHost): Promise<{ keys: string; fingerprint: string }> =>
  withCore(host, ({ keys: { identity } }) => ({
    keys: bundleKeysText(identity.offered),
    fingerprint: fingerprintOf(identity.offered),
  }));
