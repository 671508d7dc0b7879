import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';

/**
 * Takes a ZIP archive apart that a stranger packed. Says no before it unpacks what the directory of the archive calls
 * too much, and as soon as an entry holds more than the directory says of it: a small file cannot become a large one.
 */
export interface ArchiveLimits {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
}
export type ArchiveTrouble = 'no-archive' | 'too-much';

interface Entry {
  readonly name: string;
  readonly stored: boolean;
  readonly packed: Uint8Array;
  readonly size: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const MOST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** "Look in the ZIP64 directory": for archives no list needs. */
const ELSEWHERE = 0xffffffff;
const SEALED = 1;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);

/** The content of each entry, in the order of the directory. Two may have one name. */
export async function unpackArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<Answer<(readonly [name: string, content: Buffer])[], ArchiveTrouble>> {
  const listed = directoryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits.entries);
  if (!listed.ok) return listed;
  const entries = listed.value;
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.bytes) return refused('too-much');
  const contents: (readonly [string, Buffer])[] = [];
  for (const { name, stored, packed, size } of entries) {
    // zlib takes no limit of nothing.
    const content = stored
      ? Buffer.from(packed)
      : await inflate(packed, { maxOutputLength: size + 1 }).catch(() => null);
    if (content === null || content.length !== size) return refused('no-archive');
    contents.push([name, content]);
  }
  return granted(contents);
}

function directoryOf(bytes: Buffer, most: number): Answer<readonly Entry[], ArchiveTrouble> {
  const end = endOf(bytes);
  if (end === undefined) return refused('no-archive');
  const count = bytes.readUInt16LE(end + 8);
  if (count > most) return refused('too-much');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) return refused('no-archive');
    const entry = entryAt(bytes, at);
    if (entry === undefined) return refused('no-archive');
    entries.push(entry);
    at += ENTRY_SIZE + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return granted(entries);
}

function endOf(bytes: Buffer): number | undefined {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  return undefined;
}

function entryAt(bytes: Buffer, at: number): Entry | undefined {
  const [flags, way] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packedSize, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & SEALED) !== 0 || (way !== STORED && way !== DEFLATED) || size === ELSEWHERE) return undefined;
  if (local + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return undefined;
  const from = local + LOCAL_SIZE + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packedSize > bytes.length) return undefined;
  const name = bytes.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + bytes.readUInt16LE(at + 28));
  return { name, stored: way === STORED, packed: bytes.subarray(from, from + packedSize), size };
}
