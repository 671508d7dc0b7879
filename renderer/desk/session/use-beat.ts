import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { SECOND } from '../../../shared/domain/millis.ts';
import { useDesk } from '../use-desk.ts';

const BEAT = 30 * SECOND;
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Tells the station every half minute whether a person touched this page: the screen's own refreshing is
 * nobody. Left alone too long, the station answers `signed-out` and the page locks.
 */
export function useBeat(someone: boolean): void {
  const { ask } = useDesk();
  const beat = useMutation(ask.session.beat.mutationOptions());
  const send = useEffectEvent((alive: boolean) => beat.mutate({ alive }));
  useEffect(() => {
    if (!someone) return;
    let touched = true;
    const touch = () => {
      touched = true;
    };
    const timer = setInterval(() => {
      send(touched);
      touched = false;
    }, BEAT);
    for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) removeEventListener(name, touch, { capture: true });
    };
  }, [someone]);
}
