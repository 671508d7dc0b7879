import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { alarmAcknowledged } from '../../shared/facts/alarm.ts';
import { alarmOf, openAlarmsOfTerminal } from '../store/alarms.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/**
 * "I see to it" (我来处理): the first one who says so goes, to all that the same terminal rang for. Said twice by
 * the same person it is said once.
 */
export function answerAlarm(
  core: Core,
  { staffId }: Session,
  alarmId: string,
): Answer<{ done: true }, 'not-found' | 'wrong-state'> {
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const alarm = alarmOf(tx, alarmId);
    if (alarm === undefined) return refused('not-found');
    if (alarm.staffId === staffId) return granted({ done: true });
    if (alarm.staffId !== null) return refused('wrong-state');
    for (const open of openAlarmsOfTerminal(tx, alarm.terminal))
      append(alarmAcknowledged.of(open.alarmId, { alarmId: open.alarmId, staffId }));
    return granted({ done: true });
  });
}
