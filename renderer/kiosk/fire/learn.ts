import type { FireTheme } from '../../../shared/domain/fire.ts';
import type { FireMove, LearnStep } from './fire-move.ts';

/** A lesson of some cards and the questions after it, as a pure reducer. */
export interface Learn {
  readonly request: string;
  readonly theme: FireTheme | null;
  /** How many cards it has. */
  readonly cards: number;
  readonly questions: readonly string[];
  /** Which card, or which question, is on the screen. */
  readonly at: number;
  /** Place of the chosen answer, by question. The first choice counts. */
  readonly choices: Readonly<Record<string, number>>;
  readonly score: { readonly questions: number; readonly right: number } | null;
}

export const NOTHING_LEARNT: Learn = {
  request: '',
  theme: null,
  cards: 0,
  questions: [],
  at: 0,
  choices: {},
  score: null,
};

export type LearnTap =
  | { tap: 'fire-learn' }
  | { tap: 'fire-lesson'; theme: FireTheme; cards: number; questions: readonly string[] }
  | { tap: 'fire-choose'; choice: number }
  | { tap: 'fire-next' };

type Move = FireMove<Learn> | undefined;

/** Undefined when the tap fits nothing on this screen. */
export function learnTap(step: string, at: Learn, tap: LearnTap, fresh: string): Move {
  switch (tap.tap) {
    case 'fire-learn':
      return step === 'fire' ? { step: 'fire-lessons', part: NOTHING_LEARNT } : undefined;
    case 'fire-lesson': {
      const { theme, cards, questions } = tap;
      if (step !== 'fire-lessons' || cards === 0) return undefined;
      return { step: 'fire-lesson', part: { ...NOTHING_LEARNT, request: fresh, theme, cards, questions } };
    }
    case 'fire-choose': {
      const question = at.questions[at.at];
      if (step !== 'fire-quiz' || question === undefined || at.choices[question] !== undefined) return undefined;
      return { step, part: { ...at, choices: { ...at.choices, [question]: tap.choice } } };
    }
    case 'fire-next':
      return next(step, at);
  }
}

function next(step: string, at: Learn): Move {
  if (step === 'fire-lesson') {
    if (at.at + 1 < at.cards) return { step, part: { ...at, at: at.at + 1 } };
    return at.questions.length === 0
      ? { step: 'fire-lessons', part: NOTHING_LEARNT }
      : { step: 'fire-quiz', part: { ...at, at: 0 } };
  }
  if (step !== 'fire-quiz') return undefined;
  if (at.choices[at.questions[at.at] ?? ''] === undefined) return { step, part: at, missing: true };
  if (at.at + 1 < at.questions.length) return { step, part: { ...at, at: at.at + 1 } };
  return { step, part: at, ask: { ask: 'quiz' } };
}

export const scored = (at: Learn, score: NonNullable<Learn['score']>): FireMove<Learn> => ({
  step: 'fire-score',
  part: { ...at, score },
});

/** The screen before. */
export function learnBack(step: LearnStep, at: Learn): FireMove<Learn> {
  if (step === 'fire-lessons') return { step: 'fire', part: NOTHING_LEARNT };
  if (step === 'fire-score') return { step: 'fire-lessons', part: NOTHING_LEARNT };
  if (at.at > 0) return { step, part: { ...at, at: at.at - 1 } };
  return step === 'fire-quiz'
    ? { step: 'fire-lesson', part: { ...at, at: at.cards - 1 } }
    : { step: 'fire-lessons', part: at };
}
