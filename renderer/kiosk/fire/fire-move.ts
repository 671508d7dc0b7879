import type { SlipAbout } from '../../../shared/domain/slip.ts';

/** The screens of fire safety (消防) at the kiosk, and what a tap on one of them comes to. */
export const CHECK_STEPS = ['fire-theme', 'fire-ask', 'fire-code', 'fire-end'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

export const HAZARD_STEPS = [
  'hazard-kind',
  'hazard-place',
  'hazard-photo',
  'hazard-answer',
  'hazard-phone',
  'hazard-end',
] as const;
export type HazardStep = (typeof HAZARD_STEPS)[number];

export const LEARN_STEPS = ['fire-lessons', 'fire-lesson', 'fire-quiz', 'fire-score'] as const;
export type LearnStep = (typeof LEARN_STEPS)[number];

export const FIRE_STEPS = ['fire', ...CHECK_STEPS, ...HAZARD_STEPS, ...LEARN_STEPS] as const;
export type FireStep = (typeof FIRE_STEPS)[number];

/** What is asked of the station meanwhile. */
export type FireAsk =
  | { readonly ask: 'check' | 'come-back' | 'report' | 'quiz' }
  | { readonly ask: 'print'; readonly about: SlipAbout; readonly aboutId: string };

/** Where a tap leads. `missing`: the question is not answered yet. */
export interface FireMove<Part> {
  readonly step: FireStep;
  readonly part: Part;
  readonly missing?: boolean;
  readonly ask?: FireAsk;
}
