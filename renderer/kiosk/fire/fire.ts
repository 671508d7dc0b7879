import type { FireResult } from '../../../shared/contract/kiosk/fire.ts';
import type { SlipAbout } from '../../../shared/domain/slip.ts';
import { type Check, checkBack, checked, checkTap, type CheckTap, foundAgain, NOTHING_ASKED } from './check.ts';
import {
  CHECK_STEPS,
  type CheckStep,
  FIRE_STEPS,
  type FireMove,
  type FireStep,
  HAZARD_STEPS,
  type HazardStep,
  LEARN_STEPS,
  type LearnStep,
} from './fire-move.ts';
import { type Hazard, hazardBack, hazardTap, type HazardTap, NOTHING_SEEN, reported } from './hazard.ts';
import { type Learn, learnBack, learnTap, type LearnTap, NOTHING_LEARNT, scored } from './learn.ts';

/**
 * Fire safety (消防) at the kiosk, as a pure reducer: from one screen to checking one's place, reporting a hazard, a
 * lesson, or a number for the counter. Decides nothing: the station says what is in order and what comes first.
 */
export interface Fire {
  readonly check: Check;
  readonly hazard: Hazard;
  readonly learn: Learn;
}
export const NO_FIRE: Fire = { check: NOTHING_ASKED, hazard: NOTHING_SEEN, learn: NOTHING_LEARNT };

/** What the station answered. */
export type FireTold =
  | { readonly told: 'checked' | 'found'; readonly result: FireResult }
  | { readonly told: 'reported'; readonly receipt: NonNullable<Hazard['receipt']> }
  | { readonly told: 'scored'; readonly score: NonNullable<Learn['score']> }
  | { readonly told: 'printing'; readonly about: SlipAbout; readonly slipId: string };

export type FireTap = { tap: 'fire' } | CheckTap | HazardTap | LearnTap;
const OF: Record<FireTap['tap'], 'fire' | keyof Fire> = {
  fire: 'fire',
  'fire-check': 'check',
  'fire-begin': 'check',
  'fire-answer': 'check',
  'fire-again': 'check',
  'fire-type-code': 'check',
  'fire-look-up': 'check',
  'fire-print': 'check',
  hazard: 'hazard',
  'hazard-kind': 'hazard',
  'hazard-fill': 'hazard',
  'hazard-next': 'hazard',
  'hazard-answer': 'hazard',
  'hazard-send': 'hazard',
  'hazard-print': 'hazard',
  'fire-learn': 'learn',
  'fire-lesson': 'learn',
  'fire-choose': 'learn',
  'fire-next': 'learn',
};
export const isFireTap = <T extends { tap: string }>(tap: T | FireTap): tap is FireTap => tap.tap in OF;

const isOneOf =
  <S extends string>(steps: readonly S[]) =>
  (step: string): step is S =>
    (steps as readonly string[]).includes(step);
export const isFire = isOneOf(FIRE_STEPS);
const isCheck = isOneOf<CheckStep>(CHECK_STEPS);
const isHazard = isOneOf<HazardStep>(HAZARD_STEPS);
const isLearn = isOneOf<LearnStep>(LEARN_STEPS);

const within = <K extends keyof Fire>(
  fire: Fire,
  of: K,
  move: FireMove<Fire[K]> | undefined,
): FireMove<Fire> | undefined => move && { ...move, part: { ...fire, [of]: move.part } };

/** Undefined when the tap fits nothing on this screen. `fresh`: an id nobody has had. */
export function fireTap(step: string, fire: Fire, tap: FireTap, fresh: string): FireMove<Fire> | undefined {
  if (tap.tap === 'fire') return step === 'home' ? { step: 'fire', part: NO_FIRE } : undefined;
  if (OF[tap.tap] === 'check') return within(fire, 'check', checkTap(step, fire.check, tap as CheckTap, fresh));
  if (OF[tap.tap] === 'hazard') return within(fire, 'hazard', hazardTap(step, fire.hazard, tap as HazardTap, fresh));
  return within(fire, 'learn', learnTap(step, fire.learn, tap as LearnTap, fresh));
}

/** What the station's answer leads to. */
export function fireTold(step: FireStep, fire: Fire, told: FireTold): FireMove<Fire> {
  switch (told.told) {
    case 'checked':
      return inCheck(fire, checked(fire.check, told.result));
    case 'found':
      return inCheck(fire, foundAgain(fire.check, told.result));
    case 'reported':
      return inHazard(fire, reported(told.receipt));
    case 'scored': {
      const move = scored(fire.learn, told.score);
      return { ...move, part: { ...fire, learn: move.part } };
    }
    case 'printing': {
      const { slipId } = told;
      return told.about === 'hazard'
        ? inHazard(fire, { step, part: { ...fire.hazard, slipId } })
        : inCheck(fire, { step, part: { ...fire.check, slipId } });
    }
  }
}

const inCheck = (fire: Fire, move: FireMove<Check>): FireMove<Fire> => ({
  ...move,
  part: { ...fire, check: move.part },
});
const inHazard = (fire: Fire, move: FireMove<Hazard>): FireMove<Fire> => ({
  ...move,
  part: { ...fire, hazard: move.part },
});

/** The screen before; undefined leads home. */
export function fireBack(step: FireStep, fire: Fire): FireMove<Fire> | undefined {
  if (isCheck(step)) return within(fire, 'check', checkBack(step, fire.check));
  if (isHazard(step)) return within(fire, 'hazard', hazardBack(step, fire.hazard));
  if (isLearn(step)) return within(fire, 'learn', learnBack(step, fire.learn));
  return undefined;
}

/** Which of several things is on the screen, for whoever listens to it. */
export const placeInFire = (step: string, { check, learn }: Fire): number =>
  isCheck(step) ? check.at : isLearn(step) ? learn.at : 0;
