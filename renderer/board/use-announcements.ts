import { useEffect, useReducer } from 'react';
import type { BoardView, Call } from '../../shared/contract/board/contract.ts';
import { hear, SILENT } from './announcements.ts';
import type { Announce } from './announcer.ts';

/** Announces what is new in the view; gives the call that is being announced now. */
export function useAnnouncements(view: BoardView | undefined, announce: Announce): Call | undefined {
  const [now, heard] = useReducer(hear, SILENT);
  useEffect(() => {
    if (view !== undefined) heard({ kind: 'shown', view });
  }, [view]);

  const { speaking } = now;
  const hurried = now.waiting.length > 0;
  useEffect(() => {
    if (speaking === undefined) return;
    const off = new AbortController();
    void announce(speaking, hurried, off.signal).then(() => {
      if (!off.signal.aborted) heard({ kind: 'announced', callId: speaking.callId });
    });
    return () => off.abort();
    // `hurried` is read when the call begins; a change must not begin it again.
  }, [speaking, announce]);
  return speaking;
}
