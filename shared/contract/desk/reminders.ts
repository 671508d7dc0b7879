import { z } from 'zod';
import { language } from '../../domain/language.ts';
import { millis } from '../../domain/millis.ts';
import { stationDay } from '../../domain/station-day.ts';
import { REMINDER_STANDINGS } from '../../rules/endorsement-days.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** A line of the list: no phone in it. */
export const reminderLine = z.object({
  reminderId: z.uuid(),
  dueDay: stationDay,
  standing: z.enum(REMINDER_STANDINGS),
  language,
  tries: z.int().nonnegative(),
  triedAt: millis.nullable(),
});
export type ReminderLine = z.infer<typeof reminderLine>;

const one = z.object({ reminderId: z.uuid() });

export const remindersContract = {
  /** Those to be called now first, then those to come. */
  list: procedure(nothing, z.array(reminderLine), ['signed-out', 'not-allowed']),
  /** The phone to call, and the last characters of the identity number if it was left. */
  read: procedure(one, z.object({ phone: z.string(), idTail: z.string().nullable() }), [
    'signed-out',
    'not-allowed',
    'not-found',
  ]),
  /** Called. Once they were reached, phone and number are destroyed. */
  made: procedure(one.extend({ reached: z.boolean() }), done, [
    'signed-out',
    'not-allowed',
    'not-found',
    'storage-full',
  ]),
  /** They no longer want it. */
  erase: procedure(one, done, ['signed-out', 'not-allowed', 'not-found', 'storage-full']),
};
