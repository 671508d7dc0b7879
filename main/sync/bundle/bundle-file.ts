import { createHash, type KeyObject, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { asJson } from '../../../shared/domain/as-json.ts';
import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import { sealLetter } from '../../ledger/letter.ts';
import { about, type About } from './about.ts';

/**
 * Owns the form of a bundle (数据包): a line that says what the file is, a line of JSON (`About`), a line with the length
 * and the hash of what is sealed and a signature over all of that, then the sealed bytes to the end. The content is packed
 * (zstd) and sealed as a letter that is bound to the second line. Who reads checks in the order in which lies are cheapest
 * to find: form, hash, signature, seal, and only then unpacks, never more than `MOST_CONTENT`.
 */
export const MAGIC = 'beehive-bundle/1';
const ANY_VERSION = /^beehive-bundle\/\d{1,4}$/;
const PURPOSE = 'bundle';
const LF = 0x0a;
const SEAL_LINE = /^(\d{1,9}) ([0-9a-f]{64}) ([0-9a-f]{128})$/;
/** Of the lines before the sealed bytes. */
const MOST_HEAD = 4_096;
/** Of what is inside, unpacked; writers stay far below (see `FILE_BOUNDS`). */
export const MOST_CONTENT = 96 * 1024 * 1024;
/** Of a file: what cannot be packed grows by less than a hundredth. */
export const MOST_FILE = 98 * 1024 * 1024;

export type BundleFault = 'not-a-bundle' | 'newer-form' | 'cut' | 'damaged';

/** A file that is whole; whose it is and what is inside is not proved yet. */
export interface WholeBundle {
  readonly about: About;
  /** The line `about` was read from, byte for byte. */
  readonly line: string;
  readonly signed: Buffer;
  readonly signature: Buffer;
  readonly sealed: Buffer;
}

/** Packs, seals and signs. The bytes of a whole file. */
export async function makeBundle(
  says: About,
  content: Uint8Array,
  { to, sign }: { readonly to: KeyObject; readonly sign: (bytes: Uint8Array) => Buffer },
): Promise<Buffer> {
  if (content.length > MOST_CONTENT) throw new Error(`a bundle of ${content.length} bytes could never be read`);
  const line = JSON.stringify(about.parse(says));
  const sealed = sealLetter(to, PURPOSE, line, await promisify(zstdCompress)(content));
  const seal = `${sealed.length} ${sha256(sealed)}`;
  const signature = sign(signedBytes(line, seal)).toString('hex');
  return Buffer.concat([Buffer.from(`${MAGIC}\n${line}\n${seal} ${signature}\n`, 'utf8'), sealed]);
}

/** Reads the form of a file and checks that it is whole. */
export function readBundle(bytes: Buffer): Answer<WholeBundle, BundleFault> {
  const head = bytes.subarray(0, MOST_HEAD);
  const ends: number[] = [];
  for (let at = head.indexOf(LF); at >= 0 && ends.length < 3; at = head.indexOf(LF, at + 1)) ends.push(at);
  const [first = head.length, second = 0, third = 0] = ends;
  const start = head.toString('latin1', 0, first);
  if (start !== MAGIC) return refused(faultOfStart(start, ends.length > 0));
  // A stick that is pulled out leaves the beginning of a file, or nothing of it.
  if (ends.length < 3) return refused(bytes.length < MOST_HEAD ? 'cut' : 'damaged');
  const line = head.toString('utf8', first + 1, second);
  const says = about.safeParse(asJson(line));
  const [, length = '', hash = '', signature = ''] = SEAL_LINE.exec(head.toString('latin1', second + 1, third)) ?? [];
  if (!says.success || length === '') return refused('damaged');
  const sealed = bytes.subarray(third + 1);
  if (sealed.length < Number(length)) return refused('cut');
  if (sealed.length > Number(length) || sha256(sealed) !== hash) return refused('damaged');
  return granted({
    about: says.data,
    line,
    signed: signedBytes(line, `${length} ${hash}`),
    signature: Buffer.from(signature, 'hex'),
    sealed,
  });
}

const faultOfStart = (start: string, wholeLine: boolean): BundleFault => {
  if (!wholeLine && MAGIC.startsWith(start)) return 'cut';
  return ANY_VERSION.test(start) ? 'newer-form' : 'not-a-bundle';
};

/** Whether it was signed with this key: asked before anything is opened. */
export const isSignedBy = ({ signed, signature }: WholeBundle, key: KeyObject): boolean =>
  verify(null, signed, key, signature);

/** What is inside. `open` is the receiver's private key. */
export async function openBundle(
  { line, sealed }: WholeBundle,
  open: (purpose: string, bound: string, letter: Uint8Array) => Buffer,
): Promise<Answer<Buffer, 'damaged' | 'too-large'>> {
  let packed: Buffer;
  try {
    packed = open(PURPOSE, line, sealed);
  } catch {
    return refused('damaged');
  }
  try {
    return granted(await promisify(zstdDecompress)(packed, { maxOutputLength: MOST_CONTENT }));
  } catch (error) {
    return refused(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
  }
}

const signedBytes = (line: string, seal: string): Buffer => Buffer.from(`beehive bundle 1\n${line}\n${seal}`, 'utf8');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
