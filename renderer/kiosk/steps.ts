import { PUTONGHUA } from '../../shared/domain/dialect.ts';
import { APPOINTMENT_STEPS } from './appointment.ts';
import { answered, type Draft, needsGuardian } from './draft.ts';
import { DECLARE_STEPS } from './declare.ts';
import { CONSULT_STEPS } from './consult.ts';
import { ENDORSE_STEPS } from './endorse.ts';
import { FIRE_STEPS } from './fire/fire-move.ts';
import { PUBLICITY_STEPS } from './publicity.ts';
import { INTAKE, type Question } from './questions.ts';

/**
 * Owns the order of the screens: which question follows which, and where "back" leads.
 * Knows nothing of what a screen looks like.
 */

/** Side ways of a question: they lead back to it. */
const SIDE = {
  describe: 'category',
  'place-list': 'place',
  'dialect-list': 'dialect',
  wish: 'claims',
  voice: 'statement',
  'ask-staff': 'guardian',
} as const satisfies Record<string, Question>;
export type SideStep = keyof typeof SIDE;

/** Side ways on which the question itself is answered: they lead on as it does. */
const ANSWERS = {
  describe: 'category',
  'place-list': 'place',
  wish: 'claims',
  voice: 'statement',
} as const satisfies Partial<Record<SideStep, Question>>;

const OTHER = [
  'home',
  'ticket',
  'number',
  'ask-number',
  'ask-tail',
  'standing',
  'referral',
  ...APPOINTMENT_STEPS,
  ...ENDORSE_STEPS,
  ...DECLARE_STEPS,
  ...FIRE_STEPS,
  ...CONSULT_STEPS,
  ...PUBLICITY_STEPS,
] as const;
export type Step = Question | SideStep | (typeof OTHER)[number];
export const STEPS: readonly Step[] = [...OTHER, ...INTAKE, ...(Object.keys(SIDE) as SideStep[])];

/** Back from these; every other way back is a question's. `home` begins anew. */
const BACK: Partial<Record<Step, Step>> = {
  ticket: 'home',
  number: 'home',
  'ask-number': 'home',
  'ask-tail': 'ask-number',
  standing: 'ask-tail',
  referral: 'ask-tail',
  appointment: 'home',
  'appointment-told': 'appointment',
  ...SIDE,
};

export const isQuestion = (step: Step): step is Question => (INTAKE as readonly Step[]).includes(step);
export const isIntake = (step: Step): boolean => isQuestion(step) || step in SIDE;

/** Questions that not everybody is asked. */
const ONLY_FOR: Partial<Record<Question, (draft: Draft) => boolean>> = {
  guardian: needsGuardian,
  'guardian-name': needsGuardian,
  // Who speaks only Putonghua is not asked whether they speak it.
  mandarin: (draft) => !speaksOnlyPutonghua(draft),
};

/** The questions this citizen is asked. */
export const questionsFor = (draft: Draft): readonly Question[] =>
  INTAKE.filter((question) => ONLY_FOR[question]?.(draft) ?? true);

export const speaksOnlyPutonghua = ({ dialects }: Draft): boolean =>
  dialects !== null && dialects.length === 1 && dialects[0]?.id === PUTONGHUA;

/** Whether every question this citizen is asked has its answer. */
export const isAnswered = (draft: Draft): boolean => questionsFor(draft).every((question) => answered(question, draft));

/** The screen after this one, or undefined when its question is not answered yet. */
export function stepAfter(step: Step, draft: Draft): Step | undefined {
  const question = step in ANSWERS ? ANSWERS[step as keyof typeof ANSWERS] : step;
  if (!isQuestion(question) || !answered(question, draft)) return undefined;
  const questions = questionsFor(draft);
  return questions[questions.indexOf(question) + 1];
}

export function stepBefore(step: Step, draft: Draft): Step {
  if (!isQuestion(step)) return BACK[step] ?? 'home';
  const questions = questionsFor(draft);
  return questions[questions.indexOf(step) - 1] ?? 'home';
}

/** Where in the intake this step stands, for "step 3 of 11"; a side way counts as its question. */
export function progressOf(step: Step, draft: Draft): { step: number; steps: number } | undefined {
  const question = step in SIDE ? SIDE[step as SideStep] : step;
  if (!isQuestion(question)) return undefined;
  const questions = questionsFor(draft);
  return { step: questions.indexOf(question) + 1, steps: questions.length };
}
