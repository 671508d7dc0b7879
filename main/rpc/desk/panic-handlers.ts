import { comeToHelp, endPanic, listPanics, pressPanic } from '../../services/panic-alarm.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Silent alarms between the desks. */
export function panicHandlers(report: Report) {
  const { panic } = signedInBase(report);
  return {
    press: panic.press.handler(({ context: { core, session }, errors }) => orRefuse(pressPanic(core, session), errors)),
    list: panic.list.handler(({ context: { core, session } }) => listPanics(core, session)),
    come: panic.come.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(comeToHelp(core, session, input.alarmId), errors),
    ),
    end: panic.end.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(endPanic(core, session, input.alarmId, input.as), errors),
    ),
  };
}
