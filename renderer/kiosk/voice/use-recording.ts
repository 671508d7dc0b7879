import { useEffect, useRef, useState } from 'react';
import type { VoiceClip } from '../draft.ts';
import { SPEAKING } from '../use-idle.ts';
import { type NoVoice, record, type Recording } from './record.ts';

export type RecordingNow =
  | { readonly is: 'still' }
  | { readonly is: 'asking' }
  | { readonly is: 'recording'; readonly seconds: number; readonly level: number }
  | { readonly is: 'failed'; readonly why: NoVoice };

/** Louder than a quiet room: somebody is speaking, so the screen does not ask whether they are still there. */
const VOICED = 0.25;

/** A recording while a screen is shown; leaving the screen ends it and keeps nothing unfinished. */
export function useRecording(onVoice: (voice: VoiceClip) => void) {
  const [now, setNow] = useState<RecordingNow>({ is: 'still' });
  const running = useRef<Recording>(undefined);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
      running.current?.drop();
    };
  }, []);
  const begin = async () => {
    setNow({ is: 'asking' });
    running.current = await record({
      onSound(seconds, level) {
        if (level >= VOICED) dispatchEvent(new Event(SPEAKING));
        setNow({ is: 'recording', seconds, level });
      },
      onDone(voice) {
        setNow({ is: 'still' });
        onVoice(voice);
      },
      onFailed: (why) => setNow({ is: 'failed', why }),
    });
    if (!shown.current) running.current?.drop();
  };
  return { now, begin: () => void begin(), stop: () => running.current?.stop() };
}
