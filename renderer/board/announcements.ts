import type { BoardView, Call } from '../../shared/contract/board/contract.ts';
import { MINUTE, SECOND } from '../../shared/domain/millis.ts';

/**
 * Owns the order in which calls are announced: one at a time, as they were called, each once.
 * Never makes a sound and never reads a clock; `announcer.ts` does the one, the station's `now` is the other.
 */
export interface Announcements {
  /** The greatest call number seen; undefined before the first answer of the station. */
  readonly greatest: number | undefined;
  /** Still to be announced, oldest first. */
  readonly waiting: readonly Call[];
  readonly speaking: Call | undefined;
}

export type Heard =
  | { readonly kind: 'shown'; readonly view: Pick<BoardView, 'now' | 'calls'> }
  | { readonly kind: 'announced'; readonly callId: number };

/** A board that has just been switched on says what no board said to the end and people may still be waiting to hear. */
export const FRESH_AT_START = 60 * SECOND;
/** After a long break of the line the old calls are over; the person was called again or passed by. */
const TOO_LATE = 2 * MINUTE;

export const SILENT: Announcements = { greatest: undefined, waiting: [], speaking: undefined };

export function hear(now: Announcements, heard: Heard): Announcements {
  if (heard.kind === 'announced') {
    // A late answer for a call that is no longer being spoken must not cut the present one short.
    return now.speaking?.callId === heard.callId ? takeNext({ ...now, speaking: undefined }) : now;
  }
  const { view } = heard;
  const { greatest = 0 } = now;
  const isNew =
    now.greatest === undefined
      ? (call: Call) => !call.announced && view.now - call.at <= FRESH_AT_START
      : (call: Call) => call.callId > greatest && view.now - call.at <= TOO_LATE;
  const added = view.calls.filter(isNew).sort((a, b) => a.callId - b.callId);
  return takeNext({
    greatest: Math.max(greatest, ...view.calls.map(({ callId }) => callId)),
    waiting: [...now.waiting, ...added],
    speaking: now.speaking,
  });
}

function takeNext(now: Announcements): Announcements {
  const [next, ...rest] = now.waiting;
  return now.speaking !== undefined || next === undefined ? now : { ...now, speaking: next, waiting: rest };
}
