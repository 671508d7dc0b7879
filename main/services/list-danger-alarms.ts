import type { DangerAlarm } from '../../shared/contract/desk/danger-alarms.ts';
import { dayOf, startOf } from '../../shared/domain/station-day.ts';
import { alarmsOpenOrSince } from '../store/alarms.ts';
import { disputeOf } from '../store/dispute-rows.ts';
import { ticketOf } from '../store/tickets.ts';
import type { Core } from './core.ts';
import { nameOfStaff } from './staff-names.ts';

/** The characters of a terminal's id that tell two kiosks apart. */
const TAIL = 4;

/** Alarms nobody answered, and all of today with who went and after how long. No word of the citizen. */
export function listDangerAlarms(core: Core): DangerAlarm[] {
  return alarmsOpenOrSince(core.db, startOf(dayOf(core.clock()))).map((alarm) => {
    const dispute = alarm.disputeId === null ? undefined : disputeOf(core.db, alarm.disputeId);
    return {
      alarmId: alarm.alarmId,
      raisedAt: alarm.raisedAt,
      terminal: alarm.terminal.slice(-TAIL),
      cause: alarm.cause,
      dangers: [...alarm.dangers],
      number: (dispute && ticketOf(core.db, dispute.ticketId)?.number) ?? null,
      answeredBy: nameOfStaff(core, alarm.staffId),
      answeredAfterMs: alarm.acknowledgedAt === null ? null : alarm.acknowledgedAt - alarm.raisedAt,
    };
  });
}
