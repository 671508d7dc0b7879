import { eraseReminder, listReminders, makeReminder, readReminder } from '../../services/reminders.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Reminders of the yearly endorsement (签注到期提醒). */
export function reminderHandlers(report: Report) {
  const { reminders } = signedInBase(report);
  return {
    list: reminders.list.handler(({ context: { core, session }, errors }) =>
      orRefuse(listReminders(core, session), errors),
    ),
    read: reminders.read.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(readReminder(core, session, input.reminderId), errors),
    ),
    made: reminders.made.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(makeReminder(core, session, input.reminderId, input.reached), errors),
    ),
    erase: reminders.erase.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(eraseReminder(core, session, input.reminderId), errors),
    ),
  };
}
