import { z } from 'zod';
import { fireTheme } from '../../domain/fire.ts';
import { freeText } from '../../domain/free-text.ts';
import { hazardState, hazardStep, MOST_HAZARD_CHARACTERS } from '../../domain/hazard.ts';
import { millis } from '../../domain/millis.ts';
import { stationMonth } from '../../domain/station-month.ts';
import { done, nothing, procedure } from '../procedure.ts';
import { referralLine } from './referrals.ts';

/** A line of the list: no word of it, and no phone. */
const hazardLine = z.object({
  hazardId: z.uuid(),
  number: z.string(),
  kind: z.object({ zh: z.string(), en: z.string() }),
  state: hazardState,
  reportedAt: millis,
  photo: z.boolean(),
  wantsAnswer: z.boolean(),
  erased: z.boolean(),
});
export type HazardLine = z.infer<typeof hazardLine>;

/** Null: its key is gone, or it was not told. */
const hazardTold = z.object({
  place: z.string().nullable(),
  phone: z.string().nullable(),
  /** Matters that grew out of it and were sent on, the newest first. */
  referrals: z.array(referralLine),
  steps: z.array(z.object({ to: hazardStep, at: millis, by: z.string().nullable(), note: z.string().nullable() })),
});
export type HazardTold = z.infer<typeof hazardTold>;

const fireFigures = z.object({
  checks: z.array(z.object({ theme: fireTheme, checks: z.int(), again: z.int(), asked: z.int(), inOrder: z.int() })),
  hazards: z.array(z.object({ state: hazardState, hazards: z.int() })),
  quizzes: z.int(),
  allRight: z.int(),
});
export type FireFigures = z.infer<typeof fireFigures>;

const one = z.object({ hazardId: z.uuid() });
const ACCESS = ['signed-out', 'not-allowed', 'not-found'] as const;

export const hazardsContract = {
  list: procedure(nothing, z.array(hazardLine), ['signed-out', 'not-allowed']),
  read: procedure(one, hazardTold, ACCESS),
  photo: procedure(one, z.object({ file: z.file() }), [...ACCESS, 'storage-full']),
  handle: procedure(one.extend({ to: hazardStep, note: freeText(MOST_HAZARD_CHARACTERS.note) }), done, [
    ...ACCESS,
    'wrong-state',
    'storage-full',
  ]),
  /** Destroys what was told of a closed one; head only (个人信息保护法 47). */
  erase: procedure(one, done, [...ACCESS, 'wrong-state', 'storage-full']),
  /** A month's checks, hazards and quizzes; head only. */
  figures: procedure(z.object({ month: stationMonth }), fireFigures, ['signed-out', 'not-allowed']),
};
