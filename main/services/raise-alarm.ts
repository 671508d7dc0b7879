import { type Answer, granted } from '../../shared/domain/answer.ts';
import { asMillis, HOUR } from '../../shared/domain/millis.ts';
import { alarmRaised } from '../../shared/facts/alarm.ts';
import { mayRing, type Ring } from '../../shared/rules/alarm-limit.ts';
import type { Writing } from '../ledger/ledger.ts';
import { alarmsOfTerminalSince } from '../store/alarms.ts';
import type { Core } from './core.ts';

export interface Alarm extends Ring {
  readonly terminal: string;
  readonly disputeId: string | null;
}

/** Rings at every desk, unless the same terminal has just rung for the same. */
export const raiseAlarm = (core: Core, alarm: Alarm): Answer<{ rung: boolean }, never> =>
  core.ledger.write('kiosk', (writing) => granted({ rung: ringWithin(core, writing, alarm) }));

/** The same as part of something else that is being recorded. */
export function ringWithin(core: Core, { tx, append }: Writing, alarm: Alarm): boolean {
  const { terminal, disputeId, cause, dangers } = alarm;
  const now = core.clock();
  if (!mayRing(alarm, alarmsOfTerminalSince(tx, terminal, asMillis(now - HOUR)), now)) return false;
  const alarmId = core.newId();
  append(alarmRaised.of(alarmId, { alarmId, terminal, cause, dangers: [...dangers], disputeId }));
  return true;
}
