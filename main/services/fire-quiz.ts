import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { FireTheme } from '../../shared/domain/fire.ts';
import { fireQuizDone } from '../../shared/facts/fire.ts';
import { fireQuizOfRequest } from '../store/fire-quizzes.ts';
import type { Core } from './core.ts';

export interface QuizWish {
  readonly requestId: string;
  readonly theme: FireTheme;
  /** Place of the chosen answer, from 0, for each question. */
  readonly answers: readonly { readonly question: string; readonly choice: number }[];
}

/** Counts the right answers after a lesson, judged here once more. The same `requestId` counts once. */
export function finishQuiz(
  core: Core,
  { requestId, theme, answers }: QuizWish,
): Answer<{ questions: number; right: number }, 'out-of-date'> {
  const asked = core.fire.questions.filter((one) => one.theme === theme);
  const chosen = new Map(answers.map(({ question, choice }) => [question, choice]));
  if (chosen.size !== asked.length || !asked.every(({ id }) => chosen.has(id))) return refused('out-of-date');
  const right = asked.filter((one) => chosen.get(one.id) === one.right).length;
  return core.ledger.write('kiosk', ({ tx, append }) => {
    const before = fireQuizOfRequest(tx, requestId);
    if (before !== undefined) return granted({ questions: before.questions, right: before.right });
    const quizId = core.newId();
    append(fireQuizDone.of(quizId, { quizId, requestId, theme, questions: asked.length, right }));
    return granted({ questions: asked.length, right });
  });
}
