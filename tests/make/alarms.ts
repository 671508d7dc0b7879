import { onTestFinished } from 'vitest';
import { v7 } from 'uuid';
import type { HandOverEvent } from '../../main/sync/channel/alarm-events.ts';
import type { AlarmLine } from '../../main/sync/channel/alarm-line.ts';
import { type Quarrel, sealQuarrel } from '../../main/sync/channel/hand-over.ts';
import { connectAlarmLine } from '../../main/sync/postgres/postgres-alarm-line.ts';
import type { TestCentre } from './centre.ts';

/** The side of 110 in tests: a login with `beehive_alarms` and no more, and an alarm that nobody raised. */
const LOGIN = 'alarm_adapter';
const PASSWORD = 'invented-for-tests';

export async function addAlarmAdapter(centre: TestCentre): Promise<string> {
  const there = await centre.rows('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
  if (there.length === 0) await centre.rows(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${PASSWORD}'`);
  // Rights on the database itself are not copied with a template (tests/make/centre.ts).
  await centre.rows(`GRANT CONNECT ON DATABASE ${new URL(centre.url).pathname.slice(1)} TO beehive_alarms`);
  await centre.rows(`GRANT beehive_alarms TO ${LOGIN}`);
  const address = new URL(centre.url);
  address.username = LOGIN;
  address.password = PASSWORD;
  return address.href;
}

export async function alarmLine(centre: TestCentre): Promise<AlarmLine> {
  const line = await connectAlarmLine(await addAlarmAdapter(centre));
  onTestFinished(() => line.close());
  return line;
}

const SOURCE = '/alarms/test';

/** A quarrel, sealed to the station that the district names for its place. */
export async function sealedFor(line: AlarmLine, quarrel: Quarrel, station?: string): Promise<HandOverEvent> {
  const to = await line.whereTo(quarrel.division, station);
  if (to === null || to.sealKey === null) throw new Error('there is no station to seal it to');
  return sealQuarrel(quarrel, { ...to, sealKey: to.sealKey }, { source: SOURCE, newId: v7 });
}

/** Takes what waits and says that it is there; type, and what it says. */
export async function hearSteps(line: AlarmLine): Promise<string[]> {
  const heard: string[] = [];
  for (;;) {
    const [taken] = await line.takeSteps(1);
    if (taken === undefined) return heard;
    const { type, subject, data } = taken.event;
    const more = 'reason' in data ? ` ${data.reason}` : 'result' in data ? ` ${data.result}` : '';
    heard.push(`${subject} ${type}${more}`);
    await line.stepDone(taken.event.id);
  }
}
