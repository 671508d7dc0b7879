import { type AlarmSources, currentAlarms } from '../../main/services/current-alarms.ts';
import type { Core } from '../../main/services/core.ts';

/** The alarms of a station with which nothing is wrong but what stands in its tables. */
export function alarmsOfHealthy(core: Core, sync: AlarmSources['sync']): string[] {
  const sources = {
    acknowledged: 0,
    chain: 'ok',
    freeShare: () => 1,
    sync,
    certificateEndsAt: () => undefined,
    stickSet: () => false,
    undeliveredDays: () => 3,
  };
  const alarms = currentAlarms(core, { ...sources, startedAt: core.clock(), machineClock: core.clock });
  return alarms().map(({ code }) => code);
}
