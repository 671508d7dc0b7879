import type { AppointmentLine } from '../../../shared/contract/desk/appointments.ts';
import type { AppointmentState } from '../../../shared/domain/appointment.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import { keptUntil } from '../../../shared/rules/appointments.ts';

/** Nothing happens when somebody does not come: the list notices it by the clock. */
export const stateNow = ({ state, at }: Pick<AppointmentLine, 'state' | 'at'>, now: Millis): AppointmentState =>
  state === 'expected' && now > keptUntil(at) ? 'missed' : state;
