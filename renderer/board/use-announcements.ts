import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { BoardView, Call } from '../../shared/contract/board/contract.ts';
import type { SoundNow } from '../../shared/rules/quiet-hours.ts';
import { hear, SILENT } from './announcements.ts';
import type { Announce } from './announcer.ts';

interface Means {
  readonly announce: Announce;
  readonly sound: SoundNow;
  /** Tells the station that a call was announced to the end. */
  readonly onSaid: (callId: number) => void;
}

/** Announces what is new in the view; gives the call that is being announced now. */
export function useAnnouncements(view: BoardView | undefined, { announce, sound, onSaid }: Means): Call | undefined {
  const [now, heard] = useReducer(hear, SILENT);
  const said = useRef(new Set<number>());
  const tell = useEffectEvent(onSaid);
  useEffect(() => {
    if (view === undefined) return;
    heard({ kind: 'shown', view });
    // The line was down when it was said: the station is told now.
    for (const { callId, announced } of view.calls) if (!announced && said.current.has(callId)) tell(callId);
  }, [view]);

  const { speaking, waiting } = now;
  // Whether others wait, and how loud, is read when a call begins; what changes later must not begin it again.
  const begin = useEffectEvent((call: Call, off: AbortSignal) =>
    announce(call, { hurried: waiting.length > 0, sound }, off),
  );
  useEffect(() => {
    if (speaking === undefined) return;
    const off = new AbortController();
    void begin(speaking, off.signal).then(() => {
      if (off.signal.aborted) return;
      said.current.add(speaking.callId);
      tell(speaking.callId);
      heard({ kind: 'announced', callId: speaking.callId });
    });
    return () => off.abort();
  }, [speaking]);
  return speaking;
}
