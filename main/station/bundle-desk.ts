import { granted, refused } from '../../shared/domain/answer.ts';
import { parseBundleKeys } from '../../shared/domain/bundle-keys.ts';
import type { SettingsStore } from '../host/settings.ts';
import type { BundleControl } from '../services/bundle-control.ts';
import { fingerprintOf } from '../sync/bundle/about.ts';
import { readBundleProgress } from '../sync/bundle/bundle-progress.ts';
import { readBundles, type ReadRefusal } from '../sync/bundle/read-bundles.ts';
import { onOneDisk } from '../sync/bundle/stick.ts';
import { writeBundles, type WriteRefusal } from '../sync/bundle/write-bundles.ts';
import { factsWaiting, readProgress } from '../sync/progress.ts';
import type { OpenCore } from './open-core.ts';
import type { StationLog } from './open-log.ts';

/** What a refusal of the stick is called at the desk. */
const WRITING = {
  'bundle-keys-not-set': 'bundle-not-set',
  'sync-running': 'sync-running',
  ahead: 'centre-refused',
  'stick-missing': 'stick-missing',
  'stick-full': 'stick-full',
  'stick-failed': 'stick-failed',
} as const satisfies Record<WriteRefusal, string>;
const READING = {
  'bundle-keys-not-set': 'bundle-not-set',
  'sync-running': 'sync-running',
  'no-bundle': 'no-bundle',
  'stick-missing': 'stick-missing',
  // Reading takes no room on it.
  'stick-full': 'stick-failed',
  'stick-failed': 'stick-failed',
} as const satisfies Record<ReadRefusal, string>;

/** The stick of a running station: how it stands, and the two things the head does with it. */
export function bundleDesk(core: OpenCore, settings: SettingsStore, log: StationLog): BundleControl {
  const { db } = core;
  const parts = (folder: string) => ({ ...core, settings, folder });
  return {
    status() {
      const district = parseBundleKeys(settings.get('bundleKeys'));
      const { writtenAt, writtenThrough, readAt } = readBundleProgress(db);
      return {
        ready: district === undefined ? 'no-keys' : settings.get('bundleFolder') === '' ? 'no-folder' : 'ready',
        waiting: factsWaiting(db),
        onStick: Math.max(0, writtenThrough - readProgress(db).sentThrough),
        ...{ writtenAt, readAt },
        fingerprint: fingerprintOf(core.keys.identity.offered),
        districtFingerprint: district === undefined ? null : fingerprintOf(district),
      };
    },
    async write() {
      const folder = settings.get('bundleFolder');
      if (folder === '') return refused('bundle-not-set');
      const written = await writeBundles(parts(folder));
      core.announce('sync');
      if (!written.ok) {
        log.note('no bundle written', { refusal: written.refusal });
        return refused(WRITING[written.refusal]);
      }
      const { after, through, files, bytes } = written.value;
      log.note('bundles written', { through, files: files.length, bytes });
      return granted({ records: through - after, ownDisk: await onOneDisk(core.dataDir, folder) });
    },
    async read() {
      const folder = settings.get('bundleFolder');
      if (folder === '') return refused('bundle-not-set');
      const read = await readBundles(parts(folder));
      core.announce('sync');
      if (!read.ok) {
        log.note('no bundle read', { refusal: read.refusal });
        return refused(READING[read.refusal]);
      }
      const { received, confirmed, files } = read.value;
      // Not the names of the files: whoever carries the stick calls them what they like.
      const why = files.flatMap((one) => (one.why === undefined ? [] : [one.why]));
      log.note('bundles read', { received, confirmed: confirmed ?? 'nothing', refused: why.join(' ') });
      const isNew = files.some(({ came }) => came === 'new');
      return granted({ received, waiting: factsWaiting(db), isNew, refused: why });
    },
  };
}
