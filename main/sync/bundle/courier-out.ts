import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import { ed25519Public, x25519Public } from '../../ledger/letter.ts';
import type { StationIdentity } from '../../ledger/station-identity.ts';
import type { CentreFact, Doors } from '../centre.ts';
import { bundleName, isNamedFor, receiverOf, type ToStation } from './about.ts';
import { isSignedBy, makeBundle, readBundle } from './bundle-file.ts';
import { type FromDistrict, writeFromDistrict } from './bundle-content.ts';
import type { Courier } from './courier.ts';
import { bundlesIn, clearStick, onStick, putOnStick, readFromStick, type StickFault } from './stick.ts';

export interface CarriedOut {
  readonly files: readonly string[];
  /** Older ones for this station that went: the new ones say all that they said. */
  readonly removed: number;
  /** What the district states to the station, and the last of its facts the district has. */
  readonly facts: number;
  readonly through: number;
  readonly bytes: number;
}

export type CarryOutRefusal = 'unknown-station' | 'no-keys' | 'disabled' | StickFault;

/** Bytes of what is stated in one file; one fact of the district takes a quarter of a megabyte at most. */
const MOST_IN_FILE = 16 * 1024 * 1024;
const AT_ONCE = 200;

/**
 * Writes for one station everything the district states to it and it did not have when it wrote last, and how the
 * district holds its line.
 */
export async function carryOut(
  courier: Courier,
  own: StationIdentity,
  station: string,
  folder: string,
  mostInFile = MOST_IN_FILE,
): Promise<Answer<CarriedOut, CarryOutRefusal>> {
  const keys = await courier.stationKeys(station);
  if (typeof keys === 'string') return refused(keys);
  const answer = await courier.answerFor(station);
  if (typeof answer === 'string') return refused(answer);
  const stated = await everythingAfter(courier, station, answer.pulledThrough);
  if (stated === undefined) return refused('disabled');
  const number = await courier.nextNumber(station);
  return onStick(async () => {
    const files: string[] = [];
    let bytes = 0;
    let { pulledThrough: after } = answer;
    let { at } = stated;
    for (const facts of cut(stated.facts, mostInFile)) {
      const last = facts.at(-1)?.position ?? after;
      const says: ToStation = {
        ...{ to: 'station', station, receiver: receiverOf(keys), number, part: files.length + 1, after, last },
      };
      const content = writeFromDistrict({ held: answer.held, stated: { ...stated, facts, at, last } });
      const file = await makeBundle(says, content, {
        to: x25519Public(Buffer.from(keys.sealKey, 'base64')),
        sign: (signed) => own.sign(signed),
      });
      await putOnStick(folder, bundleName(says), file);
      files.push(bundleName(says));
      bytes += file.length;
      after = last;
      at = facts.at(-1)?.id ?? at;
    }
    const older = await olderOnes(folder, station, own, number);
    const removed = await clearStick(folder, (name) => older.has(name), new Set(files));
    return granted({ files, removed, facts: stated.facts.length, through: answer.held.through, bytes });
  });
}

/** Undefined: the station is switched off. */
async function everythingAfter(
  courier: Courier,
  station: string,
  after: number,
): Promise<FromDistrict['stated'] | undefined> {
  const doors = await courier.doorsOf(station);
  try {
    const first = await doors.pull(after, AT_ONCE);
    if (first.status !== 'ok') return undefined;
    const facts = [...first.facts];
    for (let page = first; page.facts.length > 0; ) {
      const next = await nextPage(doors, facts);
      if (next === undefined) return undefined;
      facts.push(...next.facts);
      page = next;
    }
    return { ...first, facts };
  } finally {
    await doors.close();
  }
}

async function nextPage(doors: Doors, facts: readonly CentreFact[]) {
  const page = await doors.pull(facts.at(-1)?.position ?? 0, AT_ONCE);
  return page.status === 'ok' ? page : undefined;
}

/** Pieces that fit into a file, at least one, even of nothing. */
function cut(facts: readonly CentreFact[], most: number): CentreFact[][] {
  const pieces: CentreFact[][] = [[]];
  let bytes = 0;
  for (const fact of facts) {
    const length = JSON.stringify(fact).length;
    if (bytes + length > most && bytes > 0) {
      pieces.push([]);
      bytes = 0;
    }
    pieces.at(-1)?.push(fact);
    bytes += length;
  }
  return pieces;
}

/** What this district wrote for the station before, and what was left half written. */
async function olderOnes(
  folder: string,
  station: string,
  own: StationIdentity,
  number: number,
): Promise<ReadonlySet<string>> {
  const key = ed25519Public(Buffer.from(own.offered.signKey, 'base64'));
  const older = new Set<string>();
  for (const name of await bundlesIn(folder)) {
    if (!isNamedFor(station, name)) continue;
    const bytes = await readFromStick(folder, name);
    const read = bytes.ok ? readBundle(bytes.value) : bytes;
    if (!read.ok || read.value.about.to !== 'station' || !isSignedBy(read.value, key)) continue;
    if (read.value.about.station === station && read.value.about.number < number) older.add(name);
  }
  return older;
}
