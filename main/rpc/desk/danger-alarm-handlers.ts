import { answerAlarm } from '../../services/answer-alarm.ts';
import { listDangerAlarms } from '../../services/list-danger-alarms.ts';
import { orRefuse } from '../guard.ts';
import { type Report, signedInBase } from './desk-base.ts';

/** Alarms at the desk. */
export function dangerAlarmHandlers(report: Report) {
  const { dangerAlarms } = signedInBase(report);
  return {
    list: dangerAlarms.list.handler(({ context }) => listDangerAlarms(context.core)),
    answer: dangerAlarms.answer.handler(({ context: { core, session }, input, errors }) =>
      orRefuse(answerAlarm(core, session, input.alarmId), errors),
    ),
  };
}
