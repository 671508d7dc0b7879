import { createHash } from 'node:crypto';
import { box, unbox } from '../ledger/box.ts';

/**
 * Owns how a long stream is sealed in pieces: AES-256-GCM frames, each bound to the header, to its place and to whether it
 * is the last, so that none can be changed, moved, repeated or cut off unseen. Holds one frame in memory at a time.
 */
export const FRAME = 1024 * 1024;
const LENGTH = 4;
/** What a frame may take with nonce and tag. */
const MOST = FRAME + 28;

const bindingOf = (header: string) => {
  const hash = createHash('sha256').update(header, 'utf8').digest('hex');
  return (nth: number, last: boolean) => `${hash}/${nth}/${last ? 'last' : 'more'}`;
};

/** Frames of a stream, ready to be written one after the other; at least one, so that nothing is not a stream. */
export async function* sealFrames(
  plain: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  header: string,
): AsyncGenerator<Buffer> {
  const bind = bindingOf(header);
  let nth = 0;
  let waiting = Buffer.alloc(0);
  const frame = (piece: Uint8Array, last: boolean): Buffer => {
    const boxed = box(key, bind(nth, last), piece);
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(boxed.length);
    nth += 1;
    return Buffer.concat([length, boxed]);
  };
  for await (const chunk of plain) {
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    for (; waiting.length > FRAME; waiting = waiting.subarray(FRAME)) yield frame(waiting.subarray(0, FRAME), false);
  }
  yield frame(waiting, true);
}

/** The stream was cut, changed, put together from two, or sealed under another key. */
export class FramesBroken extends Error {
  override readonly name = 'FramesBroken';
}

/** What `sealFrames` sealed, in order. Throws `FramesBroken` at the first frame that is not in its place. */
export async function* openFrames(
  sealed: AsyncIterable<Uint8Array>,
  key: Uint8Array,
  header: string,
): AsyncGenerator<Buffer> {
  const bind = bindingOf(header);
  let nth = 0;
  let waiting = Buffer.alloc(0);
  // One frame is held back: only what follows it says whether it is the last.
  const open = (last: boolean): Buffer => {
    const boxed = waiting.subarray(LENGTH, LENGTH + lengthOf(waiting));
    try {
      return unbox(key, bind(nth, last), boxed);
    } catch (error) {
      throw new FramesBroken(`frame ${nth + 1} does not open`, { cause: error });
    }
  };
  for await (const chunk of sealed) {
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    while (waiting.length >= LENGTH && waiting.length > LENGTH + lengthOf(waiting)) {
      yield open(false);
      waiting = waiting.subarray(LENGTH + lengthOf(waiting));
      nth += 1;
    }
  }
  if (waiting.length < LENGTH || waiting.length !== LENGTH + lengthOf(waiting))
    throw new FramesBroken('it was cut off');
  yield open(true);
}

function lengthOf(frame: Buffer): number {
  const length = frame.readUInt32BE(0);
  if (length > MOST || length < MOST - FRAME) throw new FramesBroken('a frame says an impossible length');
  return length;
}
