import { useEffect, useEffectEvent, useReducer } from 'react';
import type { BoardView, Call } from '../../shared/contract/board/contract.ts';
import { hear, SILENT } from './announcements.ts';
import type { Announce } from './announcer.ts';

/** Announces what is new in the view; gives the call that is being announced now. */
export function useAnnouncements(view: BoardView | undefined, announce: Announce): Call | undefined {
  const [now, heard] = useReducer(hear, SILENT);
  useEffect(() => {
    if (view !== undefined) heard({ kind: 'shown', view });
  }, [view]);

  const { speaking, waiting } = now;
  // Whether others wait is read when a call begins; one that joins later must not begin it again.
  const begin = useEffectEvent((call: Call, off: AbortSignal) => announce(call, waiting.length > 0, off));
  useEffect(() => {
    if (speaking === undefined) return;
    const off = new AbortController();
    void begin(speaking, off.signal).then(() => {
      if (!off.signal.aborted) heard({ kind: 'announced', callId: speaking.callId });
    });
    return () => off.abort();
  }, [speaking]);
  return speaking;
}
