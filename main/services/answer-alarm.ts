import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { alarmAcknowledged } from '../../shared/facts/alarm.ts';
import { alarmOf } from '../store/alarms.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

/** "I see to it" (我来处理): the first one who says so goes. Said twice by the same person it is said once. */
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
    append(alarmAcknowledged.of(alarmId, { alarmId, staffId }));
    return granted({ done: true });
  });
}
