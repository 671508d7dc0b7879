import type { MediatorView } from '../../../shared/contract/desk/mediators.ts';

/** Myself first, then who is on duty, the least busy first; stable for equal ones. */
export const rosterOrder = (all: readonly MediatorView[], me: string): readonly MediatorView[] =>
  [...all].sort(
    (a, b) =>
      Number(b.mediatorId === me) - Number(a.mediatorId === me) ||
      Number(b.onDuty) - Number(a.onDuty) ||
      a.inHand - b.inHand,
  );
