import { useEffect, useState } from 'react';
import { asMillis, type Millis, SECOND } from '../../shared/domain/millis.ts';

/** The station's time, ticking: what it said last, and what has passed since on this machine. */
export function useStationClock(said: Millis | undefined, everyMs: number = SECOND): Millis {
  const [offset, setOffset] = useState(0);
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    if (said !== undefined) setOffset(said - Date.now());
  }, [said]);
  useEffect(() => {
    const tick = setInterval(() => setHere(Date.now()), everyMs);
    return () => clearInterval(tick);
  }, [everyMs]);
  return asMillis(Math.max(0, here + offset));
}
