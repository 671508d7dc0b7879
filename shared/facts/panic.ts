import { z } from 'zod';
import { panicEnd } from '../domain/panic.ts';
import { counterId } from '../domain/service.ts';
import { factType } from './fact-type.ts';

const alarmId = z.uuid();
const staffId = z.uuid();

/** Somebody at a desk needs help and must not be heard asking for it (悄悄叫人). */
export const alarmPressedAtDesk = factType('alarm.pressed-at-desk.v1', {
  data: z.object({ alarmId, staffId, terminal: z.string().max(60), counterId: counterId.nullable() }),
  urgent: true,
});

/** A colleague goes there. More than one may. */
export const alarmHelpComing = factType('alarm.help-coming.v1', {
  data: z.object({ alarmId, staffId }),
  urgent: true,
});

/** It is over, as somebody else than the one who pressed has seen. */
export const alarmHelpEnded = factType('alarm.help-ended.v1', {
  data: z.object({ alarmId, staffId, end: panicEnd }),
  urgent: true,
});
