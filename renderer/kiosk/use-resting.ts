import { useEffect } from 'react';
import { MINUTE } from '../../shared/domain/millis.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { useStationClock } from '../parts/use-station-clock.ts';
import { useLine } from '../rpc/station-context.ts';
import type { Journey } from './journey-state.ts';
import { usePieces } from './use-pieces.ts';

interface Resting {
  readonly mayRest: boolean;
  /** When this screen has been quiet for long enough, the kiosk rests at once: it was read from there. */
  readonly restNext: boolean;
}

/** Whether the home screen gives way to what is shown at rest: there is something, and the station answers. */
export function useResting({ step }: Pick<Journey, 'step'>): Resting {
  const { data: pieces = [], refetch } = usePieces();
  const { open } = useLine();
  const today = dayOf(useStationClock(undefined, MINUTE));
  // At midnight nothing need change at the station, yet a piece whose last day that was must go.
  useEffect(() => void refetch(), [today, refetch]);
  const able = open && pieces.length > 0;
  return { mayRest: able && step === 'home', restNext: able && (step === 'home' || step === 'piece') };
}
