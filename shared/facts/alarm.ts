import { z } from 'zod';
import { alarmCause, danger } from '../domain/danger.ts';
import { factType } from './fact-type.ts';

const alarmId = z.uuid();

/** Somebody at a terminal may be in danger. What they wrote stays on their screen: only its kind is told. */
export const alarmRaised = factType('alarm.raised.v1', {
  data: z.object({
    alarmId,
    terminal: z.string().max(60),
    cause: alarmCause,
    dangers: z.array(danger).max(8),
    disputeId: z.uuid().nullable(),
  }),
  urgent: true,
});

/** A member of staff goes there (出警前先到人). */
export const alarmAcknowledged = factType('alarm.acknowledged.v1', {
  data: z.object({ alarmId, staffId: z.uuid() }),
  urgent: true,
});
