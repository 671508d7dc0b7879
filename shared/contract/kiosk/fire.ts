import { z } from 'zod';
import { fireAnswer, fireCode, firePicture, fireRow, fireTheme, MOST_FIRE_ITEMS } from '../../domain/fire.ts';
import { freeText } from '../../domain/free-text.ts';
import { MOST_HAZARD_CHARACTERS } from '../../domain/hazard.ts';
import { language } from '../../domain/language.ts';
import { mobilePhone } from '../../domain/phone.ts';
import { slipAbout } from '../../domain/slip.ts';
import { stationDay } from '../../domain/station-day.ts';
import { nothing, procedure } from '../procedure.ts';
import { ticketOnPaper } from './paper.ts';

const words = z.object({ zh: z.string(), en: z.string() });
/** `date`: as of when it speaks; empty where the page does not say. */
const source = z.object({ name: words, date: z.string() });
export type FireSource = z.infer<typeof source>;

const item = z.object({ id: fireRow, theme: fireTheme, picture: firePicture, text: words, mend: words, source });
const card = z.object({ id: fireRow, theme: fireTheme, picture: firePicture, title: words, text: words, source });
const question = z.object({
  id: fireRow,
  theme: fireTheme,
  text: words,
  choices: z.array(words),
  /** Place of the right choice, from 0. */
  right: z.int(),
  why: words,
  source,
});

const fireTables = z.object({
  items: z.array(item),
  hazards: z.array(z.object({ id: fireRow, picture: firePicture, name: words })),
  cards: z.array(card),
  questions: z.array(question),
  /** Largest shop that counts as a small place here, m²; null: the station does not say. */
  smallShopM2: z.int().nullable(),
  /** There is a printer for slips. */
  prints: z.boolean(),
});
export type FireTables = z.infer<typeof fireTables>;

/** How a place stands: what is not in order, what to mend first standing first. */
const fireResult = z.object({
  checkId: z.uuid(),
  theme: fireTheme,
  code: fireCode,
  inOrder: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** The station's day, to which the days of `by` are compared. */
  today: stationDay,
  open: z.array(z.object({ item: fireRow, answer: z.enum(['no', 'unsure']), by: stationDay.nullable() })),
});
export type FireResult = z.infer<typeof fireResult>;

export const fireContract = {
  tables: procedure(nothing, fireTables),
  /** Keeps what was found. With a `code` it follows an earlier check of the same place. */
  check: procedure(
    z.object({
      requestId: z.uuid(),
      theme: fireTheme,
      code: fireCode.nullable(),
      answers: z
        .array(z.object({ item: fireRow, answer: fireAnswer }))
        .min(1)
        .max(MOST_FIRE_ITEMS),
    }),
    fireResult,
    ['out-of-date', 'unknown-code', 'too-many-tries', 'storage-full'],
  ),
  /** What was open last time. */
  comeBack: procedure(z.object({ code: fireCode }), fireResult, ['unknown-code', 'too-many-tries']),
  quiz: procedure(
    z.object({
      requestId: z.uuid(),
      theme: fireTheme,
      answers: z.array(z.object({ question: fireRow, choice: z.int().min(0).max(9) })).max(20),
    }),
    z.object({ questions: z.int(), right: z.int() }),
    ['out-of-date', 'storage-full'],
  ),
  /** Without a name unless somebody wants an answer. */
  report: procedure(
    z.object({
      requestId: z.uuid(),
      language,
      kind: fireRow,
      place: freeText(MOST_HAZARD_CHARACTERS.place).pipe(z.string().min(1)),
      photo: z.file().nullable(),
      reporter: z.object({ phone: mobilePhone, noticeVersion: z.string().max(20), agreed: z.boolean() }).nullable(),
    }),
    z.object({ hazardId: z.uuid(), number: z.string() }),
    ['out-of-date', 'photo-unusable', 'no-consent', 'storage-full'],
  ),
  print: procedure(z.object({ about: slipAbout, aboutId: z.uuid(), language }), z.object({ slipId: z.uuid() }), [
    'no-printer',
    'not-found',
    'storage-full',
  ]),
  slip: procedure(z.object({ slipId: z.uuid() }), ticketOnPaper),
};
