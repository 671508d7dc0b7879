import { expect, test } from 'vitest';
import { syncStatus } from '../../main/sync/progress.ts';
import { DAY, HOUR } from '../../shared/domain/millis.ts';
import { deliveryAlarm } from '../../shared/rules/delivery-late.ts';
import { STATION, usePostgres } from '../make/centre.ts';
import { makeFolder } from '../make/core.ts';
import { makeLine, type TestLine } from '../make/line.ts';
import { makeStickDistrict, readStick, type StickDistrict, writeStick } from '../make/sticks.ts';

/** A station that only a stick reaches: when it warns, what ends that, and when the district counts it as heard. */
const server = usePostgres();

const OFF_LINE = { centreSet: false, running: false, nextAt: null };
const alarmAt = ({ core, clock }: TestLine) =>
  deliveryAlarm(
    { network: false, stick: true, isBarred: false, startedAt: clock(), ...syncStatus(core.db, OFF_LINE) },
    clock(),
    3,
  );

async function introduced() {
  const district = await makeStickDistrict(server());
  const line = makeLine();
  await district.introduce(line);
  return { district, line, stick: makeFolder() };
}

test('neither writing the stick nor carrying it there ends the warning: only the answer does, until the next days', async () => {
  const { district, line, stick } = await introduced();
  const founded = line.clock();
  line.grow(2);
  line.clock.pass(3 * DAY);
  expect(alarmAt(line)).toBeUndefined();
  line.clock.pass(HOUR);
  expect(alarmAt(line)).toEqual({ code: 'stick-overdue', since: founded });
  await writeStick(line, stick);
  expect(alarmAt(line)).toBeDefined();
  await district.takeIn(stick);
  await district.writeOut(stick);
  expect(alarmAt(line)).toBeDefined();
  const answered = line.clock();
  expect(await readStick(line, stick)).toMatchObject({ ok: true });
  expect(alarmAt(line)).toBeUndefined();

  line.clock.pass(4 * DAY);
  // Everything is there: nothing is overdue.
  expect(alarmAt(line)).toBeUndefined();
  line.grow(1);
  expect(alarmAt(line)).toBeUndefined();
  const since = line.clock();
  expect(since).toBeGreaterThan(answered);
  line.clock.pass(3 * DAY + HOUR);
  expect(alarmAt(line)).toEqual({ code: 'stick-overdue', since });
  // The old answer, read once more, confirms nothing new.
  await readStick(line, stick);
  expect(alarmAt(line)).toBeDefined();
  // Nor does a new one to a stick that never arrived there.
  await writeStick(line, makeFolder());
  await district.writeOut(stick);
  expect(await readStick(line, stick)).toMatchObject({ ok: true, value: { files: [{ came: 'new' }] } });
  expect(alarmAt(line)).toEqual({ code: 'stick-overdue', since });
});

const health = async ({ centre }: StickDistrict) =>
  (
    await centre.rows<{ standing: string; heard_at: Date | null }>(
      'SELECT standing, heard_at FROM district.station_health()',
    )
  )[0];

test('the district counts a stick that arrives as heard, also one with nothing new on it', async () => {
  const { district, line, stick } = await introduced();
  expect(await health(district)).toEqual({ standing: 'never', heard_at: null });
  const longAgo = () =>
    district.centre.rows(`UPDATE beehive.station_head SET heard_at = now() - interval '9 days' WHERE station = $1`, [
      STATION,
    ]);
  const isHeardNow = async () => {
    const { standing, heard_at: heardAt } = (await health(district)) ?? { standing: '', heard_at: null };
    expect(standing).toBe('ok');
    expect(Date.now() - (heardAt?.getTime() ?? 0)).toBeLessThan(HOUR);
  };
  await writeStick(line, stick);
  await district.takeIn(stick);
  await isHeardNow();
  await district.writeOut(stick);
  await readStick(line, stick);

  await longAgo();
  expect(await health(district)).toMatchObject({ standing: 'silent' });
  expect(await writeStick(line, stick)).toMatchObject({ ok: true, value: { after: 1, through: 1 } });
  expect(await district.takeIn(stick)).toMatchObject([{ came: 'known', fresh: 0 }]);
  await isHeardNow();
});
