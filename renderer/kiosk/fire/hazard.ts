import { mobilePhone } from '../../../shared/domain/phone.ts';
import type { FireMove, HazardStep } from './fire-move.ts';

/** Reporting a fire hazard (报隐患), as a pure reducer: what, where, a picture or none, with or without a phone. */
export interface Hazard {
  /** The requestId of the report; made anew each time it is sent, so that what was changed meanwhile counts. */
  readonly request: string;
  readonly kind: string | null;
  readonly place: string;
  readonly photo: Blob | null;
  readonly phone: string;
  readonly agrees: boolean;
  readonly receipt: { readonly hazardId: string; readonly number: string } | null;
  readonly slipId: string | null;
}

export const NOTHING_SEEN: Hazard = {
  request: '',
  kind: null,
  place: '',
  photo: null,
  phone: '',
  agrees: false,
  receipt: null,
  slipId: null,
};

export type HazardTap =
  | { tap: 'hazard' }
  | { tap: 'hazard-kind'; kind: string }
  | { tap: 'hazard-fill'; part: Partial<Pick<Hazard, 'place' | 'photo' | 'phone' | 'agrees'>> }
  | { tap: 'hazard-next' }
  | { tap: 'hazard-answer' }
  | { tap: 'hazard-send' }
  | { tap: 'hazard-print' };

type Move = FireMove<Hazard> | undefined;

/** Undefined when the tap fits nothing on this screen. */
export function hazardTap(step: string, at: Hazard, tap: HazardTap, fresh: string): Move {
  switch (tap.tap) {
    case 'hazard':
      return step === 'fire' ? { step: 'hazard-kind', part: NOTHING_SEEN } : undefined;
    case 'hazard-kind':
      return step === 'hazard-kind' ? { step: 'hazard-place', part: { ...at, kind: tap.kind } } : undefined;
    case 'hazard-fill':
      if (step !== 'hazard-place' && step !== 'hazard-photo' && step !== 'hazard-phone') return undefined;
      return { step, part: { ...at, ...tap.part } };
    case 'hazard-next':
      return next(step, at, fresh);
    case 'hazard-answer':
      return step === 'hazard-answer' ? { step: 'hazard-phone', part: at } : undefined;
    case 'hazard-send':
      if (step !== 'hazard-answer') return undefined;
      return { step, part: { ...at, phone: '', agrees: false, request: fresh }, ask: { ask: 'report' } };
    case 'hazard-print':
      if (step !== 'hazard-end' || at.receipt === null || at.slipId !== null) return undefined;
      return { step, part: at, ask: { ask: 'print', about: 'hazard', aboutId: at.receipt.hazardId } };
  }
}

function next(step: string, at: Hazard, fresh: string): Move {
  if (step === 'hazard-place')
    return at.place.trim() === '' ? { step, part: at, missing: true } : { step: 'hazard-photo', part: at };
  if (step === 'hazard-photo') return { step: 'hazard-answer', part: at };
  if (step !== 'hazard-phone') return undefined;
  const complete = mobilePhone.safeParse(at.phone).success && at.agrees;
  if (!complete) return { step, part: at, missing: true };
  return { step, part: { ...at, request: fresh }, ask: { ask: 'report' } };
}

/** What was typed has been handed over: nothing of it stays on this machine's screen memory. */
export const reported = (receipt: NonNullable<Hazard['receipt']>): FireMove<Hazard> => ({
  step: 'hazard-end',
  part: { ...NOTHING_SEEN, receipt },
});

const BEFORE: Record<HazardStep, HazardStep | 'fire'> = {
  'hazard-kind': 'fire',
  'hazard-place': 'hazard-kind',
  'hazard-photo': 'hazard-place',
  'hazard-answer': 'hazard-photo',
  'hazard-phone': 'hazard-answer',
  'hazard-end': 'fire',
};

/** The screen before. What was typed stays until the report is left. */
export const hazardBack = (step: HazardStep, at: Hazard): FireMove<Hazard> => {
  const before = BEFORE[step];
  return { step: before, part: before === 'fire' ? NOTHING_SEEN : at };
};
