import { useLine } from '../rpc/station-context.ts';
import type { Journey } from './journey-state.ts';
import { usePieces } from './use-pieces.ts';

/** Whether the home screen gives way to what is shown at rest: there is something, and the station answers. */
export function useResting({ step }: Pick<Journey, 'step'>): {
  readonly mayRest: boolean;
  /** When this screen has been quiet for long enough, the kiosk rests at once: it was read from there. */
  readonly restNext: boolean;
} {
  const pieces = usePieces();
  const { open } = useLine();
  const able = open && (pieces.data ?? []).length > 0;
  return { mayRest: able && step === 'home', restNext: able && (step === 'home' || step === 'piece') };
}
