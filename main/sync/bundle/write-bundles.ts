import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import { parseBundleKeys } from '../../../shared/domain/bundle-keys.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import type { OfferedKeys } from '../../../shared/domain/station-keys.ts';
import type { SettingsStore } from '../../host/settings.ts';
import { GENESIS } from '../../ledger/chain.ts';
import type { DataKeys } from '../../ledger/data-keys.ts';
import { ed25519Public, x25519Public } from '../../ledger/letter.ts';
import { factAt, ledgerHead } from '../../ledger/read-facts.ts';
import type { ReadDb } from '../../store/database.ts';
import type { BatchBounds } from '../next-batch.ts';
import { readProgress } from '../progress.ts';
import { takeSyncLock } from '../sync-lock.ts';
import { wrapAll } from '../wrapped-keys.ts';
import { bundleName, isNamedFrom, receiverOf, type ToDistrict } from './about.ts';
import { FILE_BOUNDS, fillFile } from './batches-for-bundle.ts';
import { joinBatches } from './bundle-content.ts';
import { isSignedBy, makeBundle, readBundle } from './bundle-file.ts';
import { markWritten, readBundleProgress } from './bundle-progress.ts';
import { bundlesIn, clearStick, onStick, putOnStick, readFromStick, type StickFault } from './stick.ts';

/** All that a station needs to write what the district has not confirmed onto a stick. */
export interface WriteParts {
  readonly stationCode: string;
  readonly db: ReadDb;
  readonly dataDir: string;
  readonly keys: Pick<DataKeys, 'identity' | 'wrapMissing'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly clock: () => Millis;
  readonly folder: string;
  readonly bounds?: BatchBounds;
}

export interface Written {
  /** Names of the files written now. */
  readonly files: readonly string[];
  /** Files that were there already, whole, and were left. */
  readonly kept: number;
  /** Files that went: the district has what was in them. */
  readonly removed: number;
  /** Facts `after + 1` … `through` are on the stick. */
  readonly after: number;
  readonly through: number;
  readonly bytes: number;
}

export type WriteRefusal = 'bundle-keys-not-set' | 'sync-running' | 'ahead' | StickFault;

/**
 * Writes every fact the district has not confirmed, in files of bounded size. Says nothing has arrived: only a bundle of
 * the district does. Begun again after a stick was pulled out, it leaves the files that are whole and writes the others.
 */
export async function writeBundles(parts: WriteParts): Promise<Answer<Written, WriteRefusal>> {
  const district = parseBundleKeys(parts.settings.get('bundleKeys'));
  if (district === undefined) return refused('bundle-keys-not-set');
  const lock = takeSyncLock(parts.dataDir);
  if (lock === undefined) return refused('sync-running');
  try {
    await wrapAll(parts.db, parts.keys);
    return await onStick(() => writeAll(parts, district));
  } finally {
    lock.release();
  }
}

async function writeAll(parts: WriteParts, district: OfferedKeys): Promise<Answer<Written, 'ahead'>> {
  const { db, folder, stationCode, keys, settings, clock } = parts;
  const { epoch, sentThrough, pulledThrough } = readProgress(db);
  const { keysWanted, readAt } = readBundleProgress(db);
  const prev = hashAt(db, sentThrough);
  // The ledger is shorter than what the district confirmed of it.
  if (prev === undefined) return refused('ahead');
  const end = ledgerHead(db).seq;
  const receiver = receiverOf(district);
  const onIt = await wholeOnes(parts, { receiver, epoch, pulledThrough, since: readAt ?? 0 });

  const keep = new Set<string>();
  let after = sentThrough;
  for (let next = longestAfter(onIt, after); next !== undefined; next = longestAfter(onIt, after)) {
    keep.add(bundleName(next));
    if (next.through === after) break;
    after = next.through;
  }
  const kept = keep.size;

  const files: string[] = [];
  let bytes = 0;
  let hash = after === sentThrough ? prev : (hashAt(db, after) ?? prev);
  // Even with nothing to tell there is a file: it asks whether both sides agree, and says how far the district was heard.
  while (after < end || keep.size === 0) {
    const filled = fillFile({
      ...{ db, epoch, after, prev: hash, end, bounds: parts.bounds ?? FILE_BOUNDS },
      centrePublicKey: settings.get('centrePublicKey'),
      wanted: files.length === 0 ? keysWanted : [],
    });
    const says: ToDistrict = {
      ...{ to: 'district', station: stationCode, receiver, writtenAt: clock(), keys: keys.identity.offered },
      ...{ epoch, after, through: filled.through, prev: hash, pulledThrough },
    };
    const file = await makeBundle(says, joinBatches(filled.batches), {
      to: x25519Public(Buffer.from(district.sealKey, 'base64')),
      sign: (signed) => keys.identity.sign(signed),
    });
    const name = bundleName(says);
    await putOnStick(folder, name, file);
    files.push(name);
    keep.add(name);
    bytes += file.length;
    after = filled.through;
    hash = filled.hash;
  }
  // Last of all: what is not needed any more goes only when everything that is needed stands there.
  const removed = await clearStick(folder, (name) => isNamedFrom(stationCode, name), keep);
  markWritten(db, clock(), after);
  return granted({ files, kept, removed, after: sentThrough, through: after, bytes });
}

const hashAt = (db: ReadDb, seq: number): string | undefined => (seq === 0 ? GENESIS : factAt(db, seq)?.hash);

/** What this station wrote for this district since it last heard it, and what is whole. */
async function wholeOnes(
  { folder, stationCode, keys }: WriteParts,
  now: Pick<ToDistrict, 'receiver' | 'epoch' | 'pulledThrough'> & { readonly since: number },
): Promise<ToDistrict[]> {
  const own = ed25519Public(Buffer.from(keys.identity.offered.signKey, 'base64'));
  const found: ToDistrict[] = [];
  for (const name of await bundlesIn(folder)) {
    if (!isNamedFrom(stationCode, name)) continue;
    const bytes = await readFromStick(folder, name);
    const read = bytes.ok ? readBundle(bytes.value) : bytes;
    if (!read.ok || read.value.about.to !== 'district' || !isSignedBy(read.value, own)) continue;
    const says = read.value.about;
    const isOurs = says.station === stationCode && says.receiver === now.receiver && says.epoch === now.epoch;
    const isOfNow = says.pulledThrough === now.pulledThrough && says.writtenAt >= now.since;
    if (isOurs && isOfNow && bundleName(says) === name) found.push(says);
  }
  return found;
}

const longestAfter = (onIt: readonly ToDistrict[], after: number): ToDistrict | undefined =>
  onIt.filter((one) => one.after === after).toSorted((a, b) => b.through - a.through)[0];
