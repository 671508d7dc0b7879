import { z } from 'zod';
import { fireAnswer, fireCode, fireRow, fireTheme, MOST_FIRE_ITEMS } from '../domain/fire.ts';
import { factType } from './fact-type.ts';

/**
 * Somebody checked their place for fire safety (消防自查). The same code stands on each check of one place; a later
 * one asks only what was open. Codes and counts: nothing says whose place it is.
 */
export const fireCheckDone = factType('fire.check-done.v1', {
  data: z.object({
    checkId: z.uuid(),
    requestId: z.uuid(),
    theme: fireTheme,
    code: fireCode,
    /** It follows an earlier one of the same code. */
    again: z.boolean(),
    answers: z
      .array(z.object({ item: fireRow, answer: fireAnswer }))
      .min(1)
      .max(MOST_FIRE_ITEMS),
  }),
});

/** Somebody answered the questions after a lesson. */
export const fireQuizDone = factType('fire.quiz-done.v1', {
  data: z.object({
    quizId: z.uuid(),
    requestId: z.uuid(),
    theme: fireTheme,
    questions: z.int().min(1).max(20),
    right: z.int().min(0).max(20),
  }),
});
