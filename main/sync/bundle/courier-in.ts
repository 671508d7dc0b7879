import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import type { OfferedKeys } from '../../../shared/domain/station-keys.ts';
import { ed25519Public } from '../../ledger/letter.ts';
import type { StationIdentity } from '../../ledger/station-identity.ts';
import { CentreProblem } from '../centre.ts';
import { receiverOf, type ToDistrict } from './about.ts';
import { type BundleFault, isSignedBy, openBundle, readBundle, type WholeBundle } from './bundle-file.ts';
import { splitBatches } from './bundle-content.ts';
import type { Courier } from './courier.ts';
import { bundlesIn, onStick, readFromStick, type StickFault } from './stick.ts';

/** What became of one file of a stick at the district. */
export interface CarriedIn {
  readonly file: string;
  /** What the file says of itself, once it is whole; proved only when it was not refused. */
  readonly says?: ToDistrict;
  /** Taken in; held already, every fact of it; or refused, and why. */
  readonly came: 'new' | 'known' | 'refused';
  readonly why?: CarryRefusal;
  /** Facts that were new to the district. */
  readonly fresh: number;
  /** Facts that were set aside. */
  readonly parked: number;
  /** Number of the first fact the district lacks, where something is missing before this file. */
  readonly expected?: number;
}

export type CarryRefusal =
  | BundleFault
  | 'too-large'
  | 'unreadable'
  | 'other-receiver'
  | 'unknown-station'
  | 'no-keys'
  | 'bad-signature'
  | 'gap'
  | 'fork'
  | 'broken'
  | 'epoch'
  | 'disabled';

/**
 * Takes in what stations wrote onto a stick, each line in its order whatever the files are called. A file is proved to be
 * of its station before it is opened, and its facts go through the same door as over the network.
 */
export const carryIn = (
  courier: Courier,
  own: StationIdentity,
  folder: string,
): Promise<Answer<CarriedIn[], StickFault>> =>
  onStick(async () => {
    const done: CarriedIn[] = [];
    const waiting: { readonly name: string; readonly says: ToDistrict }[] = [];
    for (const name of await bundlesIn(folder)) {
      const read = await wholeFile(folder, name);
      if (!read.ok) done.push(refusal(name, read.refusal));
      // What the district wrote itself lies on the same stick.
      else if (read.value.about.to === 'district') waiting.push({ name, says: read.value.about });
    }
    for (const { name, says } of waiting.toSorted((a, b) => inLine(a.says, b.says)))
      done.push({ ...(await carryOne(courier, own, folder, name)), says });
    return granted(done);
  });

const inLine = (a: ToDistrict, b: ToDistrict): number =>
  a.station.localeCompare(b.station) || a.epoch - b.epoch || a.after - b.after || a.through - b.through;

const wholeFile = async (folder: string, name: string): Promise<Answer<WholeBundle, BundleFault | 'too-large'>> => {
  const bytes = await readFromStick(folder, name);
  return bytes.ok ? readBundle(bytes.value) : bytes;
};

const refusal = (file: string, why: CarryRefusal): CarriedIn => ({ file, came: 'refused', why, fresh: 0, parked: 0 });

async function carryOne(courier: Courier, own: StationIdentity, folder: string, name: string): Promise<CarriedIn> {
  // Read anew: files stand in memory one at a time.
  const read = await wholeFile(folder, name);
  if (!read.ok) return refusal(name, read.refusal);
  const says = read.value.about;
  if (says.to !== 'district' || says.receiver !== receiverOf(own.offered)) return refusal(name, 'other-receiver');
  const keys = await courier.stationKeys(says.station);
  if (typeof keys === 'string') return refusal(name, keys);
  const batches = await proved(read.value, keys, own);
  return batches.ok ? handOver(courier, name, says, batches.value) : refusal(name, batches.refusal);
}

async function proved(
  bundle: WholeBundle,
  keys: OfferedKeys,
  own: StationIdentity,
): Promise<Answer<string[], 'bad-signature' | 'damaged' | 'too-large' | 'unreadable'>> {
  if (!isSignedBy(bundle, ed25519Public(Buffer.from(keys.signKey, 'base64')))) return refused('bad-signature');
  const opened = await openBundle(bundle, (purpose, bound, letter) => own.open(purpose, bound, letter));
  if (!opened.ok) return opened;
  const batches = splitBatches(opened.value);
  return batches === undefined ? refused('unreadable') : granted(batches);
}

/** What the door says, where it is more than yes or no. */
const REASONS: Readonly<Record<string, CarryRefusal>> = { epoch: 'epoch', disabled: 'disabled' };

async function handOver(
  courier: Courier,
  file: string,
  says: ToDistrict,
  batches: readonly string[],
): Promise<CarriedIn> {
  const doors = await courier.doorsOf(says.station);
  let fresh = 0;
  let parked = 0;
  const refuse = (why: CarryRefusal): CarriedIn => ({ ...refusal(file, why), fresh, parked });
  try {
    for (const batch of batches) {
      const answer = await doors.ingest(batch);
      if (answer.status === 'gap') return { ...refuse('gap'), expected: answer.expected };
      if (answer.status === 'refused') return refuse(REASONS[answer.reason] ?? 'unreadable');
      if (answer.status !== 'ok') return refuse(answer.status);
      fresh += newIn(batch, answer.duplicates);
      parked += answer.parked.length;
    }
  } catch (error) {
    // What one station wrote keeps nobody else's from coming in; a line that is down ends the whole.
    if (error instanceof CentreProblem && error.kind === 'centre-refused') return refuse('unreadable');
    throw error;
  } finally {
    await doors.close();
  }
  await courier.note(says.station, says.pulledThrough, says.writtenAt);
  return { file, came: fresh > 0 ? 'new' : 'known', fresh, parked };
}

/** Facts of a batch that were new: its first line is the envelope. */
const newIn = (batch: string, duplicates: number): number => (batch.match(/\n/g)?.length ?? 0) - duplicates;
