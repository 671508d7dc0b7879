import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { IdleTime } from './idle-times.ts';

/** Sent to the window while somebody speaks into the microphone: they are there, though they touch nothing. */
export const SPEAKING = 'beehive-speaking';

/** Often enough that the shown seconds never jump. */
const TICK_MS = 200;

/**
 * Watches for touches, and for the voice of somebody who is being recorded. Returns the seconds left while it asks whether somebody is there, else
 * undefined. Measures with the monotonic clock, so a corrected wall clock throws nobody out.
 * While an overlay asks, only `stay` counts: the same touch must not fall through to what is beneath.
 */
export function useIdle({ quietMs, askingMs, shown }: IdleTime, key: string, onOut: () => void, quietFor = 0) {
  const last = useRef(performance.now());
  const began = useRef('');
  const out = useEffectEvent(onOut);
  const [left, setLeft] = useState<number>();
  const stay = () => {
    last.current = performance.now();
    setLeft(undefined);
  };
  useEffect(() => {
    // A visit that was taken up again has been quiet for a while already.
    last.current = performance.now() - (began.current === key ? 0 : quietFor);
    began.current = key;
    let gone = false;
    const tick = () => {
      const over = performance.now() - last.current - quietMs;
      if (over < 0 || gone) return setLeft(undefined);
      if (over < askingMs) return setLeft(Math.ceil((askingMs - over) / 1000));
      gone = true;
      out();
    };
    const touched = () => {
      const asks = shown === 'overlay' && performance.now() - last.current >= quietMs;
      if (!asks) last.current = performance.now();
    };
    tick();
    const ticking = setInterval(tick, TICK_MS);
    addEventListener('pointerdown', touched, { capture: true });
    addEventListener('keydown', touched, { capture: true });
    addEventListener(SPEAKING, touched);
    return () => {
      clearInterval(ticking);
      removeEventListener('pointerdown', touched, { capture: true });
      removeEventListener('keydown', touched, { capture: true });
      removeEventListener(SPEAKING, touched);
    };
  }, [quietMs, askingMs, shown, key, quietFor]);
  return { left, stay };
}
