import { z } from 'zod';
import { firePicture, fireRow, fireTheme } from '../domain/fire.ts';
import { grounds, isSure, readRows, type TableText, withSource } from './graded-rows.ts';

/**
 * Owns what a row of resources/fire is: what a place is checked for, kinds of hazard, cards of a lesson, questions of
 * a quiz. What is asked or taught is graded A or B and names its source; a row of C or D stands there until somebody
 * makes sure of it, and is in none of these lists. `mendDays` is our own default (grade D): only ever said as advice.
 */
const told = z.string().min(1).max(200);
const days = z.coerce.number().int().min(0).max(365);

const graded = grounds.extend({ id: fireRow, theme: fireTheme });
const hasSource = (row: z.infer<typeof grounds>) =>
  !isSure(row) || (row.sourceZh !== '' && row.sourceEn !== '' && row.url !== '');
const NO_SOURCE = { error: 'grade A or B without source and address' };

const checkRow = graded
  .extend({
    picture: firePicture,
    /** 3: somebody may die of it; 1: a matter of order. */
    weight: z.coerce.number().int().min(1).max(3),
    mendDays: days,
    ...{ zh: told, en: told, mendZh: told, mendEn: told },
  })
  .refine(hasSource, NO_SOURCE)
  .transform(withSource)
  .transform(({ zh, en, mendZh, mendEn, ...row }) => ({ ...row, text: { zh, en }, mend: { zh: mendZh, en: mendEn } }));
export type FireItem = z.output<typeof checkRow>;

const hazardRow = z
  .object({ id: fireRow, picture: firePicture, zh: told, en: told })
  .transform(({ zh, en, ...row }) => ({ ...row, name: { zh, en } }));
export type HazardKind = z.output<typeof hazardRow>;

const cardRow = graded
  .extend({ picture: firePicture, titleZh: told, titleEn: told, zh: told, en: z.string().min(1).max(400) })
  .refine(hasSource, NO_SOURCE)
  .transform(withSource)
  .transform(({ titleZh, titleEn, zh, en, ...row }) => ({
    ...row,
    title: { zh: titleZh, en: titleEn },
    text: { zh, en },
  }));
export type LessonCard = z.output<typeof cardRow>;

/** Choices stand in one cell, a bar between two. */
const choices = z
  .string()
  .transform((cell) => cell.split('|'))
  .pipe(z.array(told).min(2).max(4));

const quizRow = graded
  .extend({
    ...{ zh: told, en: told, choicesZh: choices, choicesEn: choices, whyZh: told, whyEn: told },
    /** The first is 1. */
    right: z.coerce.number().int().positive(),
  })
  .refine(hasSource, NO_SOURCE)
  .refine(({ choicesZh, choicesEn, right }) => choicesZh.length === choicesEn.length && right <= choicesZh.length, {
    error: 'as many choices in either language, one of them right',
  })
  .transform(withSource)
  .transform(({ zh, en, choicesZh, choicesEn, whyZh, whyEn, right, ...row }) => ({
    ...row,
    text: { zh, en },
    choices: choicesZh.map((choice, at) => ({ zh: choice, en: choicesEn[at] ?? '' })),
    /** Place of the right choice, from 0. */
    right: right - 1,
    why: { zh: whyZh, en: whyEn },
  }));
export type QuizQuestion = z.output<typeof quizRow>;

export interface FireTable {
  readonly items: readonly FireItem[];
  readonly hazards: readonly HazardKind[];
  readonly cards: readonly LessonCard[];
  readonly questions: readonly QuizQuestion[];
  /** `file:line: why`, for each row that does not fit and was left out. */
  readonly leftOut: readonly string[];
}

export type FireFiles = Readonly<Record<'checks' | 'hazards' | 'lessons' | 'quiz', TableText>>;

/** Takes the tables apart. A row that does not fit is left out and named; one that is not sure is left out silently. */
export function fireTable({ checks, hazards, lessons, quiz }: FireFiles): FireTable {
  const leftOut: string[] = [];
  return {
    items: readRows(checks, checkRow, leftOut).filter(isSure),
    hazards: readRows(hazards, hazardRow, leftOut),
    cards: readRows(lessons, cardRow, leftOut).filter(isSure),
    questions: readRows(quiz, quizRow, leftOut).filter(isSure),
    leftOut,
  };
}
