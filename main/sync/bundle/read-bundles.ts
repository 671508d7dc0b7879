import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import { parseBundleKeys } from '../../../shared/domain/bundle-keys.ts';
import type { BundleFaultCode } from '../../../shared/domain/bundle-faults.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import type { OfferedKeys } from '../../../shared/domain/station-keys.ts';
import type { SettingsStore } from '../../host/settings.ts';
import type { DataKeys } from '../../ledger/data-keys.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { ed25519Public } from '../../ledger/letter.ts';
import type { ReadDb } from '../../store/database.ts';
import { takeSyncLock } from '../sync-lock.ts';
import { receiverOf, type ToStation } from './about.ts';
import { type BundleFault, isSignedBy, openBundle, readBundle, type WholeBundle } from './bundle-file.ts';
import { readFromDistrict } from './bundle-content.ts';
import { bundlesIn, onStick, readFromStick, type StickFault } from './stick.ts';
import { type Taken, takeIn } from './take-in.ts';

/** All that a station needs to read what the district wrote for it. */
export interface ReadParts {
  readonly stationCode: string;
  readonly db: ReadDb;
  readonly dataDir: string;
  readonly keys: Pick<DataKeys, 'identity'>;
  readonly ledger: Pick<Ledger, 'receive'>;
  readonly settings: Pick<SettingsStore, 'get' | 'set'>;
  readonly clock: () => Millis;
  readonly folder: string;
}

export interface ReadOne {
  readonly file: string;
  /** Taken in; known already, so that nothing was changed; or refused, and why. */
  readonly came: 'new' | 'known' | 'refused';
  readonly why?: BundleFaultCode;
}

export interface ReadIn {
  readonly files: readonly ReadOne[];
  /** Facts of the district that were new here. */
  readonly received: number;
  /** The district has everything of this station up to here; null when no bundle said so now. */
  readonly confirmed: number | null;
}

export type ReadRefusal = 'bundle-keys-not-set' | 'sync-running' | 'no-bundle' | StickFault;

/** Reads what the district wrote for this station, in its order. Each file is taken in whole or refused with a reason. */
export async function readBundles(parts: ReadParts): Promise<Answer<ReadIn, ReadRefusal>> {
  const district = parseBundleKeys(parts.settings.get('bundleKeys'));
  if (district === undefined) return refused('bundle-keys-not-set');
  const lock = takeSyncLock(parts.dataDir);
  if (lock === undefined) return refused('sync-running');
  try {
    return await onStick(() => readAll(parts, district));
  } finally {
    lock.release();
  }
}

interface Fitting {
  readonly name: string;
  readonly says: ToStation;
}

async function readAll(parts: ReadParts, district: OfferedKeys): Promise<Answer<ReadIn, 'no-bundle'>> {
  const files: ReadOne[] = [];
  const fitting: Fitting[] = [];
  for (const name of await bundlesIn(parts.folder)) {
    const read = await wholeFile(parts.folder, name);
    if (!read.ok) files.push({ file: name, came: 'refused', why: read.refusal });
    // What stations wrote lies on the same stick.
    else if (read.value.about.to === 'station') fitting.push({ name, says: read.value.about });
  }
  let received = 0;
  let confirmed: number | null = null;
  for (const { name } of fitting.toSorted((a, b) => a.says.number - b.says.number || a.says.part - b.says.part)) {
    const one = await readOne(parts, district, name);
    if (!one.ok) files.push({ file: name, came: 'refused', why: one.refusal });
    else {
      files.push({ file: name, came: one.value.came });
      received += one.value.received;
      confirmed = one.value.confirmed ?? confirmed;
    }
  }
  return files.length === 0 ? refused('no-bundle') : granted({ files, received, confirmed });
}

const wholeFile = async (folder: string, name: string): Promise<Answer<WholeBundle, BundleFault | 'too-large'>> => {
  const bytes = await readFromStick(folder, name);
  return bytes.ok ? readBundle(bytes.value) : bytes;
};

async function readOne(parts: ReadParts, district: OfferedKeys, name: string): Promise<Answer<Taken, BundleFaultCode>> {
  // Read anew: files stand in memory one at a time.
  const read = await wholeFile(parts.folder, name);
  if (!read.ok) return read;
  const says = read.value.about;
  if (says.to !== 'station' || says.station !== parts.stationCode) return refused('other-station');
  if (says.receiver !== receiverOf(parts.keys.identity.offered)) return refused('other-receiver');
  if (!isSignedBy(read.value, ed25519Public(Buffer.from(district.signKey, 'base64')))) return refused('bad-signature');
  const opened = await openBundle(read.value, (purpose, bound, letter) =>
    parts.keys.identity.open(purpose, bound, letter),
  );
  if (!opened.ok) return opened;
  const content = readFromDistrict(opened.value);
  return content === undefined ? refused('unreadable') : takeIn(parts, says, content);
}
