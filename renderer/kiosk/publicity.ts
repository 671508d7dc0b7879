import { TEXT_SIZES, type TextSize } from './consult.ts';

/**
 * The kiosk at rest and a piece of publicity (宣传内容) that is read, as a pure reducer. At rest nothing is anybody's:
 * the visit before is gone, and a touch leads home and does nothing else.
 */
export const PUBLICITY_STEPS = ['rest', 'piece'] as const;
export type PublicityStep = (typeof PUBLICITY_STEPS)[number];

export interface Publicity {
  /** Which is read. */
  readonly pieceId: string | null;
  readonly size: TextSize;
}
export const NOTHING_READ: Publicity = { pieceId: null, size: 'normal' };

export type PublicityTap =
  /** Nobody has touched the home screen for a while. */
  | { tap: 'rest' }
  | { tap: 'piece-open'; pieceId: string }
  | { tap: 'piece-size'; size: TextSize }
  /** Asks for a number to talk to somebody; the title goes to the counter with it. */
  | { tap: 'piece-person'; about: string };
const TAPS: Record<PublicityTap['tap'], true> = {
  rest: true,
  'piece-open': true,
  'piece-size': true,
  'piece-person': true,
};
export const isPublicityTap = <T extends { tap: string }>(tap: T | PublicityTap): tap is PublicityTap =>
  tap.tap in TAPS;

/** Where a tap leads. `about`: a number is asked for, to talk about that. */
export interface PublicityMove {
  readonly step: PublicityStep;
  readonly publicity: Publicity;
  readonly about?: string;
}

/** From where a piece is opened: beside the others, too, which leads to the next. */
const OPENS: readonly string[] = ['home', ...PUBLICITY_STEPS];

/** Undefined when the tap fits nothing on this screen. */
export function publicityTap(step: string, at: Publicity, tap: PublicityTap): PublicityMove | undefined {
  switch (tap.tap) {
    case 'rest':
      return step === 'home' ? { step: 'rest', publicity: NOTHING_READ } : undefined;
    case 'piece-open':
      return OPENS.includes(step) ? { step: 'piece', publicity: { ...at, pieceId: tap.pieceId } } : undefined;
    case 'piece-size':
      return step === 'piece' && TEXT_SIZES.includes(tap.size)
        ? { step, publicity: { ...at, size: tap.size } }
        : undefined;
    case 'piece-person':
      return step === 'piece' ? { step, publicity: at, about: tap.about } : undefined;
  }
}
