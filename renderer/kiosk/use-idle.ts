import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { IdleTime } from './idle-times.ts';

/** Often enough that the shown seconds never jump. */
const TICK_MS = 200;

/**
 * Watches for touches. Returns the seconds left while it asks whether somebody is there, else
 * undefined. Measures with the monotonic clock, so a corrected wall clock throws nobody out.
 * While an overlay asks, only `stay` counts: the same touch must not fall through to what is beneath.
 */
export function useIdle({ quietMs, askingMs, shown }: IdleTime, key: string, onOut: () => void) {
  const last = useRef(performance.now());
  const out = useEffectEvent(onOut);
  const [left, setLeft] = useState<number>();
  const stay = () => {
    last.current = performance.now();
    setLeft(undefined);
  };
  useEffect(() => {
    stay();
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
    return () => {
      clearInterval(ticking);
      removeEventListener('pointerdown', touched, { capture: true });
      removeEventListener('keydown', touched, { capture: true });
    };
  }, [quietMs, askingMs, shown, key]);
  return { left, stay };
}
