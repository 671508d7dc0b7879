import { z } from 'zod';
import { alarmCause, danger } from '../../domain/danger.ts';
import { millis } from '../../domain/millis.ts';
import { done, nothing, procedure } from '../procedure.ts';

/** An alarm of a terminal; no word of the citizen. */
export const dangerAlarm = z.object({
  alarmId: z.uuid(),
  raisedAt: millis,
  /** The end of the terminal's id. */
  terminal: z.string(),
  cause: alarmCause,
  dangers: z.array(danger),
  /** The dispute's ticket, once there is one. */
  number: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAfterMs: z.int().nonnegative().nullable(),
});
export type DangerAlarm = z.infer<typeof dangerAlarm>;

export const dangerAlarmsContract = {
  /** Those nobody answered, and all of today, newest first. */
  list: procedure(nothing, z.array(dangerAlarm), ['signed-out']),
  /** `wrong-state`: a colleague was quicker. */
  answer: procedure(z.object({ alarmId: z.uuid() }), done, ['signed-out', 'not-found', 'wrong-state', 'storage-full']),
};
